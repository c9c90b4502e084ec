import { Alert, Box, Typography } from '@mui/material';
import { errorMessage } from '#browser';
import { EmptyState } from '../../ui/EmptyState.js';
import type { PolicyVersion } from '../versions/use-versions.js';
import { ComparedList, ComparedText } from './ChangeList.js';
import { OutcomeTable } from './OutcomeTable.js';
import { useShadowStatistics } from './use-workbench.js';

/** What a version in shadow would have said, beside the live one. */
export function ShadowPanel({ version }: { version: PolicyVersion }) {
  const { data, error, isPending } = useShadowStatistics(version);
  if (isPending) return <Typography aria-live="polite">Loading the statistics …</Typography>;
  if (error) return <Alert severity="error">{errorMessage(error)}</Alert>;
  if (data.judgedCount === 0) {
    return (
      <EmptyState
        title={version.state === 'SHADOW' ? 'No prompt yet' : 'Not judged in shadow'}
        text={
          version.state === 'SHADOW'
            ? 'Every prompt that comes in from now on is judged by this version too, without acting.'
            : 'A version in shadow judges every prompt beside the live one. What it would have said appears here.'
        }
      />
    );
  }
  const share = ((data.disagreementCount / data.judgedCount) * 100).toFixed(1);
  return (
    <Box sx={{ display: 'grid', gap: 3, maxWidth: 900 }}>
      <Typography variant="h5" component="h2">
        {data.disagreementCount} of {data.judgedCount} prompts judged differently ({share} %)
      </Typography>
      <OutcomeTable counts={data.counts} rows="the live version" columns="this version" />
      {data.rules.length > 0 && (
        <Box>
          <Typography variant="h6" component="h3" gutterBottom>
            Rules behind the differences
          </Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {data.rules.map(({ ruleId, side, count }) => (
              <li key={`${side} ${ruleId}`}>
                <strong>{ruleId}</strong>: {count} × met by{' '}
                {side === 'LIVE' ? 'the live version' : 'this version'} alone
              </li>
            ))}
          </Box>
        </Box>
      )}
      {data.examples.length > 0 && (
        <Box>
          <Typography variant="h6" component="h3" gutterBottom>
            Latest differences
          </Typography>
          <ComparedList label="Latest differences">
            {data.examples.map((example) => (
              <ComparedText
                key={`${example.judgedAt} ${example.prompt}`}
                text={example.prompt}
                before={example.liveOutcome}
                after={example.shadowOutcome}
                rulesBefore={example.liveRuleIds}
                rulesAfter={example.shadowRuleIds}
              />
            ))}
          </ComparedList>
        </Box>
      )}
    </Box>
  );
}
