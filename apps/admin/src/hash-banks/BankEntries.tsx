import { Box, Button, Chip, Paper, Typography } from '@mui/material';
import { useState } from 'react';
import { Confirm } from 'react-admin';
import type { HashBankQuery } from '../generated/graphql.js';
import { moment } from '../ui/moment.js';
import { useRemoveHash } from './use-hash-banks.js';

type Entry = NonNullable<HashBankQuery['hashBank']>['entries'][number];

const CROPS: Record<Entry['crops'], { label: string; color: 'default' | 'warning' } | null> = {
  NONE: { label: 'hash only: crops are not found', color: 'default' },
  OUTDATED: { label: 'few crops are found: bank it again', color: 'warning' },
  CURRENT: null,
};

export function BankEntries({ entries }: { entries: readonly Entry[] }) {
  const [leaving, setLeaving] = useState<Entry | null>(null);
  const remove = useRemoveHash();
  if (entries.length === 0) return <Typography color="text.secondary">Nothing is banked yet.</Typography>;
  return (
    <Paper component="ul" variant="outlined" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {entries.map((entry) => (
        <Box
          component="li"
          key={entry.id}
          sx={{
            display: 'flex',
            gap: 2,
            alignItems: 'center',
            px: 2,
            py: 1,
            '& + &': { borderTop: 1, borderColor: 'divider' },
          }}
        >
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography
              component="code"
              sx={{ fontFamily: 'monospace', overflowWrap: 'anywhere', fontSize: '0.8rem' }}
            >
              {entry.pdqHash}
            </Typography>
            <CropsChip crops={entry.crops} />
            <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
              {[entry.note, entry.createdByName, moment(entry.createdAt)].filter(Boolean).join(' · ')}
            </Typography>
          </Box>
          <Button
            color="inherit"
            onClick={() => setLeaving(entry)}
            aria-label={`Remove ${entry.pdqHash.slice(0, 12)}`}
          >
            Remove
          </Button>
        </Box>
      ))}
      <Confirm
        isOpen={leaving !== null}
        title="Remove this hash?"
        content="Pictures that look like it are accepted again."
        confirm="Remove"
        cancel="Back"
        onConfirm={() => {
          if (leaving) remove.mutate(leaving.id);
          setLeaving(null);
        }}
        onClose={() => setLeaving(null)}
      />
    </Paper>
  );
}

/** Says what is missing; an entry that finds all crops needs no word. */
function CropsChip({ crops }: Pick<Entry, 'crops'>) {
  const chip = CROPS[crops];
  return (
    chip && (
      <Box sx={{ my: 0.5 }}>
        <Chip size="small" variant="outlined" {...chip} />
      </Box>
    )
  );
}
