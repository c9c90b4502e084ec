import { Alert, AlertTitle, Box } from '@mui/material';
import type { VersionContent } from './content.js';
import { placeName } from './place-name.js';
import type { Draft } from './use-draft.js';

interface ProblemListProps {
  refusal: NonNullable<Draft['refusal']>;
  content: VersionContent;
}

/** Why a draft was not saved, place by place. */
export function ProblemList({ refusal: { message, problems }, content }: ProblemListProps) {
  return (
    <Alert severity="error" variant="outlined">
      <AlertTitle>{message}</AlertTitle>
      {problems.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {problems.map(({ path, message: problem }) => (
            <li key={`${path} ${problem}`}>
              {path !== '' && <strong>{placeName(path, content)}: </strong>}
              {problem}
            </li>
          ))}
        </Box>
      )}
    </Alert>
  );
}
