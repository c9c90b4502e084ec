import { Alert, Box, Button, MenuItem, Paper, TextField, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { errorMessage, execute } from '#browser';
import type { AccessStage, TestPolicyQuery } from '../../generated/graphql.js';
import { MarkedPrompt } from '../../resources/review-cases/MarkedPrompt.js';
import { type PolicyVersion, useVersions } from '../versions/use-versions.js';
import { OutcomeChip } from './OutcomeChip.js';
import { TestPolicyDocument } from './workbench.documents.js';

const STAGES: readonly AccessStage[] = ['WAITLIST', 'BETA', 'PREVIEW', 'TRUSTED', 'STAFF'];

/** Type a prompt and see what the live version and this one make of it. Nothing is stored. */
export function TestBox({ version }: { version: PolicyVersion }) {
  const { data: versions } = useVersions();
  const live = versions?.find(({ state }) => state === 'LIVE');
  const [text, setText] = useState('');
  const [accessStage, setStage] = useState<AccessStage>('BETA');
  const test = useMutation({
    mutationFn: async (tested: string) => {
      const versionIds = [...new Set([...(live ? [live.id] : []), version.id])];
      const { testPolicy } = await execute(TestPolicyDocument, { text: tested, versionIds, accessStage });
      return { text: tested, verdicts: testPolicy };
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') test.mutate(text);
  };
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 980 }}>
      <Box component="form" onSubmit={submit} sx={{ display: 'grid', gap: 2 }}>
        <TextField
          label="A prompt to try"
          multiline
          minRows={2}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return;
            submit(event);
          }}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
          <TextField
            select
            fullWidth={false}
            size="small"
            label="By somebody at stage"
            value={accessStage}
            // The options are the type's values.
            onChange={(event) => setStage(event.target.value as AccessStage)}
            sx={{ minWidth: 200 }}
          >
            {STAGES.map((stage) => (
              <MenuItem key={stage} value={stage}>
                {stage.toLowerCase()}
              </MenuItem>
            ))}
          </TextField>
          <Button type="submit" variant="contained" disabled={text.trim() === '' || test.isPending}>
            Judge
          </Button>
        </Box>
      </Box>
      {test.error && <Alert severity="error">{errorMessage(test.error)}</Alert>}
      {test.data && (
        <Box
          aria-live="polite"
          sx={{ display: 'grid', gap: 2, gridTemplateColumns: { md: 'repeat(auto-fit, minmax(0, 1fr))' } }}
        >
          {test.data.verdicts.map((verdict) => (
            <TestVerdict
              key={verdict.versionId}
              text={test.data.text}
              verdict={verdict}
              isLive={verdict.versionId === live?.id}
            />
          ))}
        </Box>
      )}
    </Box>
  );
}

interface TestVerdictProps {
  text: string;
  verdict: TestPolicyQuery['testPolicy'][number];
  isLive: boolean;
}

function TestVerdict({ text, verdict, isLive }: TestVerdictProps) {
  const { versionNumber, outcome, matches, reasons, ruleIds, shadowRuleIds, score, rewrite } = verdict;
  return (
    <Paper variant="outlined" sx={{ display: 'grid', gap: 1.5, alignContent: 'start', p: 2 }}>
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between' }}>
        <Typography variant="h6" component="h2">
          Version {versionNumber}
          {isLive && ' (live)'}
        </Typography>
        <OutcomeChip outcome={outcome} />
      </Box>
      <MarkedPrompt text={text} matches={matches} />
      {verdict.spansWithheld && (
        <Typography variant="body2" color="text.secondary">
          The words are not shown: the safety of minors is concerned.
        </Typography>
      )}
      {reasons.map((reason) => (
        <Typography key={reason.code} variant="body2">
          {reason.message} <code>{reason.code}</code>
        </Typography>
      ))}
      <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
        Score {score.toFixed(2)} · {ruleIds.length === 0 ? 'no rule met' : `met ${ruleIds.join(', ')}`}
        {shadowRuleIds.length > 0 && ` · in shadow ${shadowRuleIds.join(', ')}`}
      </Typography>
      {rewrite && <Typography variant="body2">Suggested instead: “{rewrite}”</Typography>}
    </Paper>
  );
}
