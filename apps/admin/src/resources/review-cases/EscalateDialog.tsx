import { ReasonDialog } from '../../ui/ReasonDialog.js';

interface EscalateDialogProps {
  isOpen: boolean;
  onClose: () => void;
  onConfirm: (note: string) => void;
}

export function EscalateDialog(props: EscalateDialogProps) {
  return (
    <ReasonDialog
      {...props}
      title="Hand this case on?"
      text="It moves to the escalated cases, for somebody with more experience. The pictures stay covered."
      label="What makes it hard?"
      confirmLabel="Escalate"
    />
  );
}
