import { Chip, type ChipProps } from '@mui/material';

const COLOUR: Readonly<Record<string, ChipProps['color']>> = {
  WAITING: 'warning',
  ACCEPTED: 'success',
  SENT: 'success',
  FAILED: 'error',
  PENDING: 'warning',
};

/** A state in words, coloured only where it asks for something or went well. */
export function StatusChip({ status }: { status: string }) {
  return (
    <Chip size="small" variant="outlined" color={COLOUR[status] ?? 'default'} label={status.toLowerCase()} />
  );
}
