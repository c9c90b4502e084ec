import { Box, Typography } from '@mui/material';
import type { ReviewCaseRecord } from './review-cases.source.js';

/** Words that are not in the prompt but were judged with it. */
export function WordsAround({ around }: { around: ReviewCaseRecord['promptsAround'] }) {
  const groups = [
    { title: 'The picture it starts from was made from', prompts: around.source },
    { title: 'The picture it is blended with was made from', prompts: around.target },
    { title: 'Asked for in the hour before', prompts: around.before },
  ].filter(({ prompts }) => prompts.length > 0);
  return groups.map(({ title, prompts }) => (
    <Box key={title} sx={{ mt: 2 }}>
      <Typography variant="subtitle2" component="h3" color="text.secondary">
        {title}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {prompts.map((prompt) => (
          <Typography key={prompt} component="li" variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {prompt}
          </Typography>
        ))}
      </Box>
    </Box>
  ));
}
