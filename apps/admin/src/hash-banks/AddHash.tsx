import { Box, Button, Paper, TextField } from '@mui/material';
import { IconPhotoPlus } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { useAddHash, useBankPicture } from './use-hash-banks.js';

/** Banks a picture from a file, or a hash that another service has computed. */
export function AddHash({ bankId }: { bankId: string }) {
  const picker = useRef<HTMLInputElement>(null);
  const [pdqHash, setHash] = useState('');
  const [note, setNote] = useState('');
  const addHash = useAddHash();
  const bankPicture = useBankPicture();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    addHash.mutate({ bankId, pdqHash, note });
    setHash('');
    setNote('');
  };
  return (
    <Paper variant="outlined" sx={{ display: 'grid', gap: 2, p: 2 }}>
      <Box>
        <Button
          variant="contained"
          startIcon={<IconPhotoPlus />}
          disabled={bankPicture.isPending}
          onClick={() => picker.current?.click()}
        >
          {bankPicture.isPending ? 'Hashing …' : 'Bank a picture …'}
        </Button>
        <input
          ref={picker}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          aria-label="Picture to bank"
          hidden
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) bankPicture.mutate({ bankId, file });
            target.value = '';
          }}
        />
      </Box>
      <Box
        component="form"
        onSubmit={submit}
        sx={{ display: 'grid', gap: 1, gridTemplateColumns: { md: '2fr 1fr auto' }, alignItems: 'start' }}
      >
        <TextField
          label="PDQ hash"
          size="small"
          helperText="64 hexadecimal digits"
          value={pdqHash}
          onChange={(event) => setHash(event.target.value)}
        />
        <TextField label="Note" size="small" value={note} onChange={(event) => setNote(event.target.value)} />
        <Button
          type="submit"
          variant="outlined"
          disabled={pdqHash.trim() === '' || addHash.isPending}
          sx={{ mt: { md: 1 } }}
        >
          Add hash
        </Button>
      </Box>
    </Paper>
  );
}
