import { Alert, Box, Typography } from '@mui/material';
import { errorMessage } from '#browser';
import type { PolicyRuleOverlapQuery } from '../../generated/graphql.js';
import type { PolicyVersion } from '../versions/use-versions.js';
import { useOverlap } from './use-workbench.js';

type Overlap = PolicyRuleOverlapQuery['policyRuleOverlap'];

/** Which rules are met by the same texts: rules that always come together do the same work. */
export function OverlapPanel({ version }: { version: PolicyVersion }) {
  const { data, error, isPending } = useOverlap(version);
  if (isPending) return <Typography aria-live="polite">Counting which rules are met together …</Typography>;
  if (error) return <Alert severity="error">{errorMessage(error)}</Alert>;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Typography color="text.secondary" sx={{ maxWidth: '60em' }}>
        Of {data.textCount} texts (the examples of this version and the prompts of the last two weeks): the
        share of the row’s texts that meet the column’s rule too. The stronger the colour off the diagonal,
        the more two rules do the same work.
      </Typography>
      <HeatMap overlap={data} />
    </Box>
  );
}

function HeatMap({ overlap: { ruleIds, counts, alone } }: { overlap: Overlap }) {
  return (
    <Box
      component="section"
      aria-label="Rule overlap"
      tabIndex={0}
      sx={{ overflow: 'auto', maxHeight: '70vh', border: 1, borderColor: 'divider', borderRadius: 1 }}
    >
      <Box
        component="table"
        sx={{
          borderCollapse: 'collapse',
          fontSize: '0.75rem',
          '& th[scope=row]': {
            position: 'sticky',
            left: 0,
            bgcolor: 'background.paper',
            textAlign: 'left',
            fontWeight: 500,
            px: 1,
            whiteSpace: 'nowrap',
            maxWidth: { xs: 130, sm: 'none' },
            overflow: 'hidden',
            textOverflow: 'ellipsis',
          },
          '& thead th[scope=col]': {
            position: 'sticky',
            top: 0,
            bgcolor: 'background.paper',
            verticalAlign: 'bottom',
            px: 0.5,
            pt: 1,
            pb: 0.5,
            fontWeight: 500,
          },
          // The corner stays put both ways, above the headings that slide under it.
          '& thead th:first-of-type': { left: 0, zIndex: 1, textAlign: 'left', px: 1 },
          '& td': { minWidth: 30, height: 26, textAlign: 'center' },
        }}
      >
        <thead>
          <tr>
            <th scope="col">Rule</th>
            {ruleIds.map((id) => (
              <th key={id} scope="col">
                <span style={{ writingMode: 'vertical-rl', transform: 'rotate(180deg)' }}>{id}</span>
              </th>
            ))}
            <th scope="col">
              <span style={{ writingMode: 'vertical-rl', transform: 'rotate(180deg)' }}>alone</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {ruleIds.map((id, row) => (
            <tr key={id}>
              <th scope="row" title={id}>
                {id}
              </th>
              {counts[row]?.map((count, column) => (
                <Cell
                  key={ruleIds[column]}
                  count={count}
                  total={counts[row]?.[row] ?? 0}
                  isSame={row === column}
                />
              ))}
              <td>{alone[row]}</td>
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

/** From this share on, the cell is so dark that its number must be light. */
const LIGHT_TEXT_FROM = 0.55;

function Cell({ count, total, isSame }: { count: number; total: number; isSame: boolean }) {
  const share = total === 0 ? 0 : count / total;
  if (isSame) return <td style={{ fontWeight: 700 }}>{count}</td>;
  return (
    <Box
      component="td"
      sx={(theme) => ({
        bgcolor:
          count === 0
            ? 'transparent'
            : `color-mix(in srgb, ${theme.palette.primary.main} ${Math.round(share * 100)}%, ${theme.palette.background.paper})`,
        color: share >= LIGHT_TEXT_FROM ? theme.palette.primary.contrastText : theme.palette.text.primary,
      })}
    >
      {count === 0 ? '' : count}
    </Box>
  );
}
