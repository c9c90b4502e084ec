import { Alert, Box, Button, Chip, Link as TextLink, Paper, Typography } from '@mui/material';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { CanAccess } from 'react-admin';
import { Link } from 'react-router';
import { errorMessage } from '#browser';
import { EmptyState } from '../ui/EmptyState.js';
import { PageHead } from '../ui/PageHead.js';
import { StaffOnly } from '../ui/StaffOnly.js';
import { NewBankDialog } from './NewBankDialog.js';
import { useHashBanks } from './use-hash-banks.js';

/** Pictures that must not come in or go out, by their perceptual hashes. */
export function HashBanksPage() {
  return (
    <CanAccess resource="hash-banks" action="list" accessDenied={<StaffOnly />}>
      <Banks />
    </CanAccess>
  );
}

function Banks() {
  const { data: banks, error, isPending } = useHashBanks();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <PageHead
        title="Hash banks"
        lead="Pictures that must not come in or go out. A bank keeps perceptual hashes, never the pictures; copies and recompressions are found too."
      >
        <Button variant="contained" startIcon={<IconPlus />} onClick={() => setAsking(true)}>
          New bank
        </Button>
      </PageHead>
      {isPending && <Typography aria-live="polite">Loading the banks …</Typography>}
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {banks?.length === 0 && (
        <EmptyState
          title="No bank yet"
          text="Make one for each reason to keep pictures out, then add hashes: from a file, or as PDQ from another service."
        />
      )}
      <Box component="ul" sx={{ display: 'grid', gap: 1.5, m: 0, p: 0, listStyle: 'none', maxWidth: 820 }}>
        {banks?.map(({ id, name, category, description, enabled, entryCount }) => (
          <Paper key={id} component="li" variant="outlined" sx={{ px: 2, py: 1.5 }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
              <TextLink component={Link} to={`/hash-banks/${id}`} sx={{ fontWeight: 680, flex: 1 }}>
                {name}
              </TextLink>
              <Typography variant="body2" color="text.secondary">
                {entryCount} {entryCount === 1 ? 'hash' : 'hashes'} · {category}
              </Typography>
              <Chip
                size="small"
                variant="outlined"
                color={enabled ? 'success' : 'default'}
                label={enabled ? 'on' : 'off'}
              />
            </Box>
            {description && <Typography sx={{ overflowWrap: 'anywhere' }}>{description}</Typography>}
          </Paper>
        ))}
      </Box>
      <NewBankDialog isOpen={isAsking} onClose={() => setAsking(false)} />
    </>
  );
}
