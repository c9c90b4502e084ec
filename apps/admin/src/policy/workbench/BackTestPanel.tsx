import { Alert, Box, Button, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { errorMessage } from '#browser';
import type { PolicyBackTestQuery } from '../../generated/graphql.js';
import type { PolicyVersion } from '../versions/use-versions.js';
import { ChangeList } from './ChangeList.js';
import { OutcomeTable } from './OutcomeTable.js';
import { useBackTest } from './use-workbench.js';

const SPANS = [
  { days: 1, title: 'the last day' },
  { days: 7, title: 'the last week' },
  { days: 14, title: 'the last two weeks' },
] as const;

/** What this version would have said of the prompts that people sent. */
export function BackTestPanel({ version }: { version: PolicyVersion }) {
  const [days, setDays] = useState(7);
  const [askedDays, setAskedDays] = useState<number | null>(null);
  const { data: result, error, isFetching } = useBackTest(version, askedDays);
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 900 }}>
      <Typography color="text.secondary">
        Judges the stored prompts again, by the live version and by this one: those that were made and those
        that were refused. Nobody’s pictures change.
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <TextField
          select
          fullWidth={false}
          label="Prompts of"
          size="small"
          value={days}
          onChange={(event) => setDays(Number(event.target.value))}
          sx={{ minWidth: 190 }}
        >
          {SPANS.map((span) => (
            <MenuItem key={span.days} value={span.days}>
              {span.title}
            </MenuItem>
          ))}
        </TextField>
        <Button variant="contained" disabled={isFetching} onClick={() => setAskedDays(days)}>
          {isFetching ? 'Judging …' : 'Run the back-test'}
        </Button>
      </Box>
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {result && <Result result={result.textCount === 0 ? null : result} />}
    </Box>
  );
}

function Result({ result }: { result: PolicyBackTestQuery['policyBackTest'] | null }) {
  if (result === null) {
    return (
      <Alert severity="info">Nobody has sent a prompt in that time, so there is nothing to judge.</Alert>
    );
  }
  const { textCount, changeCount, isCapped, changes, counts } = result;
  return (
    <Box sx={{ display: 'grid', gap: 2 }} aria-live="polite">
      <Typography variant="h5" component="h2">
        {changeCount} of {textCount} prompts would get another verdict
      </Typography>
      {isCapped && (
        <Alert severity="info" variant="outlined">
          There were more; these are the newest.
        </Alert>
      )}
      <OutcomeTable counts={counts} rows="the live version" columns="this version" />
      {changes.length > 0 && <ChangeList changes={changes} label="Prompts with another verdict" />}
      {changes.length < changeCount && (
        <Typography color="text.secondary">The newest {changes.length} are shown.</Typography>
      )}
    </Box>
  );
}
