import { Box, Chip, Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { categoryTitle } from './category-title.js';
import type { ReviewCaseRecord } from './review-cases.source.js';

/** What the automatic review said of the words, and what it held the pictures for. */
export function VerdictCard({ verdict, heldFor }: Pick<ReviewCaseRecord, 'verdict' | 'heldFor'>) {
  const rules = [...new Set(verdict.matches.map((match) => match.ruleId))];
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Typography variant="h6" component="h2" gutterBottom>
        Verdict
      </Typography>
      <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '6px 16px', m: 0 }}>
        {heldFor.length > 0 && (
          <Entry name="Held for">
            <code>{heldFor.join(', ')}</code>
          </Entry>
        )}
        <Entry name="Words alone">
          <Chip
            size="small"
            color={verdict.outcome === 'ALLOW' ? 'success' : 'warning'}
            label={verdict.outcome.toLowerCase()}
          />
        </Entry>
        <Entry name="Category">{categoryTitle(verdict.category)}</Entry>
        <Entry name="Score">{verdict.score.toFixed(2)}</Entry>
        <Entry name="Code">
          <code style={{ overflowWrap: 'anywhere' }}>{verdict.code}</code>
        </Entry>
        {rules.length > 0 && <Entry name="Rules">{rules.join(', ')}</Entry>}
        {verdict.reasons.length > 0 && <Entry name="Reasons">{verdict.reasons.join('; ')}</Entry>}
        <Entry name="Policy">
          <code>{verdict.policyVersion.slice(0, 12)}</code>
        </Entry>
      </Box>
    </Paper>
  );
}

function Entry({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <Typography component="dt" variant="body2" color="text.secondary">
        {name}
      </Typography>
      <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </>
  );
}
