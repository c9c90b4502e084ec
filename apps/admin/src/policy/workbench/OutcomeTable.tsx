import { Box } from '@mui/material';
import type { PolicyOutcome } from '../../generated/graphql.js';

const OUTCOMES: readonly PolicyOutcome[] = ['ALLOW', 'HOLD', 'BLOCK'];

interface OutcomeTableProps {
  counts: readonly { before: PolicyOutcome; after: PolicyOutcome; count: number }[];
  /** Whose outcomes stand in the rows and in the columns. */
  rows: string;
  columns: string;
}

/** How many texts went from which outcome to which; the diagonal is agreement. */
export function OutcomeTable({ counts, rows, columns }: OutcomeTableProps) {
  const countOf = (before: PolicyOutcome, after: PolicyOutcome) =>
    counts.find((entry) => entry.before === before && entry.after === after)?.count ?? 0;
  return (
    <Box
      component="table"
      sx={{
        borderCollapse: 'collapse',
        justifySelf: 'start',
        '& th, & td': { px: 2, py: 0.75, border: 1, borderColor: 'divider', textAlign: 'right' },
        '& th': { fontWeight: 620, textAlign: 'left' },
      }}
    >
      <caption style={{ textAlign: 'left', paddingBottom: 8, whiteSpace: 'nowrap' }}>
        Rows: {rows}. Columns: {columns}.
      </caption>
      <thead>
        <tr>
          <th scope="col">Outcome</th>
          {OUTCOMES.map((after) => (
            <th key={after} scope="col">
              {after.toLowerCase()}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {OUTCOMES.map((before) => (
          <tr key={before}>
            <th scope="row">{before.toLowerCase()}</th>
            {OUTCOMES.map((after) => {
              const count = countOf(before, after);
              const isChange = before !== after && count > 0;
              return (
                <Box
                  component="td"
                  key={after}
                  sx={isChange ? { fontWeight: 700, color: 'primary.main' } : {}}
                >
                  {count}
                </Box>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Box>
  );
}
