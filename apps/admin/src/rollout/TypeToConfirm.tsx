import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
  Typography,
} from '@mui/material';
import { type FormEvent, useRef, useState } from 'react';

interface TypeToConfirmProps {
  isOpen: boolean;
  title: string;
  word: string;
  onClose: () => void;
  onConfirm: () => void;
}

/** Asks to type a word before something that everybody will notice. */
export function TypeToConfirm({ isOpen, title, word, onClose, onConfirm }: TypeToConfirmProps) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const isMatch = typed.trim().toUpperCase() === word;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isMatch) return;
    setTyped('');
    onConfirm();
  };
  return (
    <Dialog
      open={isOpen}
      onClose={onClose}
      fullWidth
      maxWidth="xs"
      aria-labelledby="type-title"
      slotProps={{ transition: { onEntered: () => field.current?.focus() } }}
    >
      <form onSubmit={submit}>
        <DialogTitle id="type-title">{title}</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 2 }}>
            Type <strong>{word}</strong> to go on.
          </Typography>
          <TextField
            label={`Type ${word}`}
            fullWidth
            inputRef={field}
            margin="dense"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            Back
          </Button>
          <Button type="submit" variant="contained" disabled={!isMatch}>
            {title.split(' ')[0]}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
