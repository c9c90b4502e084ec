import { Chip, type ChipProps } from '@mui/material';
import type { PolicyVersionState } from '../../generated/graphql.js';

const COLOUR: Readonly<Record<PolicyVersionState, ChipProps['color']>> = {
  LIVE: 'success',
  SHADOW: 'warning',
  DRAFT: 'default',
  RETIRED: 'default',
};

export function StateChip({ state }: { state: PolicyVersionState }) {
  return (
    <Chip
      size="small"
      variant={state === 'LIVE' ? 'filled' : 'outlined'}
      color={COLOUR[state]}
      label={state.toLowerCase()}
    />
  );
}
