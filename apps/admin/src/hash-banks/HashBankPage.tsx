import { Alert, Box, FormControlLabel, Paper, Switch, Typography } from '@mui/material';
import { CanAccess } from 'react-admin';
import { useParams } from 'react-router';
import { errorMessage } from '#browser';
import type { HashBankQuery } from '../generated/graphql.js';
import { EmptyState } from '../ui/EmptyState.js';
import { moment } from '../ui/moment.js';
import { PageHead } from '../ui/PageHead.js';
import { StaffOnly } from '../ui/StaffOnly.js';
import { AddHash } from './AddHash.js';
import { BankEntries } from './BankEntries.js';
import { useHashBank, useSetBankEnabled } from './use-hash-banks.js';

type Bank = NonNullable<HashBankQuery['hashBank']>;

/** One bank: its hashes, and the pictures made here that look like them. */
export function HashBankPage() {
  const { id = '' } = useParams();
  const { data: bank, error, isPending } = useHashBank(id);
  return (
    <CanAccess resource="hash-banks" action="show" accessDenied={<StaffOnly />}>
      {isPending && <Typography aria-live="polite">Loading the bank …</Typography>}
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {bank === null && (
        <EmptyState heading="h1" title="No such bank" text="This address leads to no hash bank." />
      )}
      {bank && <BankDetails bank={bank} />}
    </CanAccess>
  );
}

function BankDetails({ bank }: { bank: Bank }) {
  const setEnabled = useSetBankEnabled();
  return (
    <Box sx={{ maxWidth: 900 }}>
      <PageHead title={bank.name} lead={bank.description}>
        <FormControlLabel
          control={
            <Switch
              checked={bank.enabled}
              disabled={setEnabled.isPending}
              onChange={(_, enabled) => setEnabled.mutate({ id: bank.id, enabled })}
            />
          }
          label={bank.enabled ? 'Pictures are compared with it' : 'Switched off'}
        />
      </PageHead>
      <AddHash bankId={bank.id} />
      <Typography variant="h5" component="h2" sx={{ mt: 3, mb: 1 }}>
        {bank.entryCount} {bank.entryCount === 1 ? 'hash' : 'hashes'}
      </Typography>
      {bank.outdatedCount > 0 && <OutdatedNotice count={bank.outdatedCount} />}
      <BankEntries entries={bank.entries} />
      <Typography variant="h5" component="h2" sx={{ mt: 3, mb: 1 }}>
        Pictures that look like them
      </Typography>
      <Matches matches={bank.matches} />
    </Box>
  );
}

function OutdatedNotice({ count }: { count: number }) {
  return (
    <Alert severity="warning" sx={{ mb: 1 }}>
      {count === 1 ? 'One picture was' : `${count} pictures were`} banked by an older release, which foresaw
      fewer crops. What was made here is brought up to date by itself within hours if it is still kept. A bank
      keeps no pictures, so bank the files of the others once more.
    </Alert>
  );
}

/** Up to this many differing bits the policy calls two pictures the same. */
const SAME_WITHIN_BITS = 31;

function Matches({ matches }: { matches: Bank['matches'] }) {
  if (matches.length === 0) {
    return (
      <Typography color="text.secondary">
        None among the newest pictures made here. From now on a match is refused before anybody sees it.
      </Typography>
    );
  }
  return (
    <Paper component="ul" variant="outlined" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {matches.map(({ imageId, entryId, distance, visibility, prompt, createdAt }) => (
        <Box
          component="li"
          key={`${imageId} ${entryId}`}
          sx={{ px: 2, py: 1, '& + &': { borderTop: 1, borderColor: 'divider' } }}
        >
          <Typography sx={{ overflowWrap: 'anywhere' }}>{prompt || 'A picture without words'}</Typography>
          <Typography variant="body2" color="text.secondary">
            {distance <= SAME_WITHIN_BITS ? 'the same picture' : 'a near picture'}, {distance} of 256 bits
            differ · {visibility} · {moment(createdAt)}
          </Typography>
        </Box>
      ))}
    </Paper>
  );
}
