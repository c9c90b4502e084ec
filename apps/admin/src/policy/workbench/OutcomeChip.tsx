import { Chip, type ChipProps } from '@mui/material';
import type { PolicyOutcome } from '../../generated/graphql.js';

const COLOUR: Readonly<Record<PolicyOutcome, ChipProps['color']>> = {
  ALLOW: 'success',
  HOLD: 'warning',
  BLOCK: 'error',
};

export function OutcomeChip({ outcome }: { outcome: PolicyOutcome }) {
  return <Chip size="small" variant="outlined" color={COLOUR[outcome]} label={outcome.toLowerCase()} />;
}
