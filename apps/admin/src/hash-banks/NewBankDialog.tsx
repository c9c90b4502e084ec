import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  TextField,
} from '@mui/material';
import { type FormEvent, useState } from 'react';
import { categoryIds } from '../policy/editor/category-ids.js';
import { useCreateBank } from './use-hash-banks.js';

const EMPTY = { name: '', category: 'illegal_activity', description: '' };

export function NewBankDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const [bank, setBank] = useState(EMPTY);
  const create = useCreateBank();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(bank);
    setBank(EMPTY);
    onClose();
  };
  return (
    <Dialog open={isOpen} onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="new-bank-title">
      <form onSubmit={submit}>
        <DialogTitle id="new-bank-title">New bank</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <TextField
            label="Name"
            required
            margin="dense"
            helperText="Lower-case letters, digits, - and _. It is part of the rule id."
            value={bank.name}
            onChange={(event) => setBank({ ...bank, name: event.target.value })}
          />
          <TextField
            select
            label="A match breaks"
            value={bank.category}
            onChange={(event) => setBank({ ...bank, category: event.target.value })}
          >
            {categoryIds.map((id) => (
              <MenuItem key={id} value={id}>
                {id}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            label="What it is for"
            multiline
            minRows={2}
            value={bank.description}
            onChange={(event) => setBank({ ...bank, description: event.target.value })}
          />
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            Back
          </Button>
          <Button type="submit" variant="contained" disabled={bank.name.trim() === ''}>
            Make bank
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
