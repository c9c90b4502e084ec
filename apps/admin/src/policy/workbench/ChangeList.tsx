import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import type { PolicyOutcome, VerdictChangeFieldsFragment } from '../../generated/graphql.js';
import { OutcomeChip } from './OutcomeChip.js';

interface ChangeListProps {
  changes: readonly VerdictChangeFieldsFragment[];
  label: string;
  /** Scrolls above this height. */
  maxHeightPx?: number;
}

/** Texts whose verdict differs: before, after, and the rules that were met. */
export function ChangeList({ changes, label, maxHeightPx }: ChangeListProps) {
  return (
    <ComparedList label={label} maxHeightPx={maxHeightPx}>
      {changes.map(({ text, before, after }) => (
        <ComparedText
          key={`${text} ${before.code} ${after.code}`}
          text={text}
          before={before.outcome}
          after={after.outcome}
          rulesBefore={before.ruleIds}
          rulesAfter={after.ruleIds}
        />
      ))}
    </ComparedList>
  );
}

interface ComparedListProps {
  label: string;
  maxHeightPx?: number | undefined;
  children: ReactNode;
}

export function ComparedList({ label, maxHeightPx, children }: ComparedListProps) {
  return (
    <Box
      component="ul"
      aria-label={label}
      // A part that scrolls must be reachable without a mouse.
      tabIndex={maxHeightPx === undefined ? undefined : 0}
      sx={{
        m: 0,
        p: 0,
        listStyle: 'none',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        maxHeight: maxHeightPx,
        overflowY: maxHeightPx === undefined ? 'visible' : 'auto',
      }}
    >
      {children}
    </Box>
  );
}

interface ComparedTextProps {
  text: string;
  before: PolicyOutcome;
  after: PolicyOutcome;
  rulesBefore: readonly string[];
  rulesAfter: readonly string[];
}

export function ComparedText({ text, before, after, rulesBefore, rulesAfter }: ComparedTextProps) {
  const gone = rulesBefore.filter((id) => !rulesAfter.includes(id));
  const come = rulesAfter.filter((id) => !rulesBefore.includes(id));
  return (
    <Box
      component="li"
      sx={{ display: 'grid', gap: 0.5, px: 2, py: 1, '& + &': { borderTop: 1, borderColor: 'divider' } }}
    >
      <Typography sx={{ overflowWrap: 'anywhere' }}>{text}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <OutcomeChip outcome={before} />
        <span aria-label="becomes">→</span>
        <OutcomeChip outcome={after} />
        <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
          {[...gone.map((id) => `no longer ${id}`), ...come].join(', ')}
        </Typography>
      </Box>
    </Box>
  );
}
