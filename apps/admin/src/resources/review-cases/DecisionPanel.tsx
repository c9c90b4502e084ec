import { Button, Paper, Typography } from '@mui/material';
import { IconArrowUpRight, IconCheck, IconX } from '@tabler/icons-react';

interface DecisionPanelProps {
  mayApprove: boolean;
  hasSeenAny: boolean;
  isPending: boolean;
  onApprove: () => void;
  onReject: () => void;
  onEscalate: () => void;
}

/** Approve, reject, escalate. Nothing is approved unseen. */
export function DecisionPanel({
  mayApprove,
  hasSeenAny,
  isPending,
  onApprove,
  onReject,
  onEscalate,
}: DecisionPanelProps) {
  return (
    <Paper variant="outlined" sx={{ display: 'grid', gap: 1, p: 2 }}>
      <Typography variant="h6" component="h2">
        Decision
      </Typography>
      <Button
        variant="contained"
        color="success"
        size="large"
        startIcon={<IconCheck />}
        disabled={!mayApprove}
        aria-describedby="approve-hint"
        onClick={onApprove}
      >
        Approve
      </Button>
      <Button variant="contained" size="large" startIcon={<IconX />} disabled={isPending} onClick={onReject}>
        Reject …
      </Button>
      <Button color="inherit" startIcon={<IconArrowUpRight />} disabled={isPending} onClick={onEscalate}>
        Escalate …
      </Button>
      <Typography id="approve-hint" variant="body2" color="text.secondary">
        {hasSeenAny
          ? 'Approved pictures are shown to the person at once.'
          : 'Uncover a picture before you approve.'}
      </Typography>
    </Paper>
  );
}
