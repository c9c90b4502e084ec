import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  TextField,
} from '@mui/material';
import { type FormEvent, useRef, useState } from 'react';
import { usePolicyCategories } from './use-policy-categories.js';

interface RejectDialogProps {
  isOpen: boolean;
  /** Category of the verdict: usually the right one. */
  suggestedCategory: string | null | undefined;
  onClose: () => void;
  onConfirm: (category: string, note: string) => void;
}

/** Asks which category the pictures break; a rejection without one is not possible. */
export function RejectDialog({ isOpen, suggestedCategory, onClose, onConfirm }: RejectDialogProps) {
  const categories = usePolicyCategories();
  const confirmButton = useRef<HTMLButtonElement>(null);
  const [chosen, setChosen] = useState<string>();
  const [note, setNote] = useState('');
  const suggested = categories.find(({ id }) => id === suggestedCategory)?.id;
  const category = chosen ?? suggested ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (category !== '') onConfirm(category, note.trim());
  };
  return (
    <Dialog
      open={isOpen}
      onClose={onClose}
      fullWidth
      maxWidth="xs"
      aria-labelledby="reject-title"
      slotProps={{ transition: { onEntered: () => confirmButton.current?.focus() } }}
    >
      <form onSubmit={submit}>
        <DialogTitle id="reject-title">Reject these pictures?</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <TextField
            select
            required
            label="Category"
            helperText="The person is told this category."
            value={category}
            onChange={(event) => setChosen(event.target.value)}
          >
            {categories.map(({ id, title }) => (
              <MenuItem key={id} value={id}>
                {title}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            label="Note"
            helperText="For other moderators only."
            multiline
            minRows={2}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            Back
          </Button>
          <Button type="submit" variant="contained" disabled={category === ''} ref={confirmButton}>
            Reject
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
