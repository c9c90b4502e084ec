import { Box, Button, Typography, useMediaQuery } from '@mui/material';
import {
  DataTable,
  ListBase,
  Pagination,
  SearchInput,
  SelectInput,
  useListContext,
  useRecordContext,
} from 'react-admin';
import type { Theme } from '@mui/material';
import { EmptyState } from '../../ui/EmptyState.js';
import { ListError } from '../../ui/ListError.js';
import { moment } from '../../ui/moment.js';
import { ListFilters } from '../../ui/ListFilters.js';
import { PageHead } from '../../ui/PageHead.js';
import { RecordCard } from '../../ui/RecordCard.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { useAction } from '../../ui/use-action.js';
import { admit, decline } from './admit.js';
import { BulkAdmitButton } from './BulkAdmitButton.js';
import type { WaitlistRecord } from './waitlist.source.js';

const FILTERS = [
  <SearchInput key="search" source="search" alwaysOn placeholder="E-mail address" />,
  <SelectInput
    key="state"
    source="state"
    label="State"
    alwaysOn
    emptyText="All"
    choices={['WAITING', 'INVITED', 'ACCEPTED', 'DECLINED'].map((id) => ({ id, name: id.toLowerCase() }))}
  />,
];

/** Who would like to come in. */
export function WaitlistList() {
  return (
    <ListBase<WaitlistRecord>
      resource="waitlist"
      filterDefaultValues={{ state: 'WAITING' }}
      perPage={25}
      storeKey={false}
    >
      <PageHead
        title="Waitlist"
        lead="Admitting somebody opens their account and writes the invitation mail."
      />
      <ListFilters filters={FILTERS} />
      <Entries />
      <Pagination rowsPerPageOptions={[25, 50]} />
    </ListBase>
  );
}

function Entries() {
  const { data, error, isPending, filterValues } = useListContext<WaitlistRecord>();
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  if (error) return <ListError error={error} />;
  if (!isPending && data.length === 0) {
    const isFiltered = Boolean(filterValues['search']) || filterValues['state'] !== 'WAITING';
    return (
      <EmptyState
        title="Nobody here"
        text={
          isFiltered ? 'Nobody matches these filters.' : 'Nobody waits. New entries appear as people join.'
        }
      />
    );
  }
  return isNarrow ? <EntryCards /> : <EntryTable />;
}

function EntryTable() {
  return (
    <DataTable bulkActionButtons={<BulkAdmitButton />} rowClick={false}>
      <DataTable.Col source="email" label="E-mail" disableSort />
      <DataTable.Col source="intendedUse" label="Wants to make" disableSort />
      <DataTable.Col source="state" disableSort field={StateField} />
      <DataTable.Col
        source="createdAt"
        label="Joined"
        disableSort
        render={(row: WaitlistRecord) => moment(row.createdAt)}
      />
      <DataTable.Col label="Decide" field={EntryActions} />
    </DataTable>
  );
}

function EntryCards() {
  const { data } = useListContext<WaitlistRecord>();
  return (
    <Box component="ul" sx={{ display: 'grid', gap: 1, m: 0, p: 0, listStyle: 'none' }}>
      {data?.map((entry) => (
        <RecordCard key={entry.id} record={entry} title={entry.email} chip={<StateField />}>
          <Typography>{entry.intendedUse}</Typography>
          <Typography variant="body2" color="text.secondary">
            joined {moment(entry.createdAt)}
          </Typography>
          <EntryActions />
        </RecordCard>
      ))}
    </Box>
  );
}

function StateField() {
  const entry = useRecordContext<WaitlistRecord>();
  return entry ? <StatusChip status={entry.state} /> : null;
}

/** Reads the entry from the record context. */
function EntryActions() {
  const entry = useRecordContext<WaitlistRecord>();
  const admission = useAction(admit);
  const refusal = useAction(decline);
  if (!entry || entry.state !== 'WAITING') return null;
  const isBusy = admission.isPending || refusal.isPending;
  return (
    <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
      <Button
        size="small"
        variant="contained"
        disabled={isBusy}
        aria-label={`Admit ${entry.email}`}
        onClick={() => admission.mutate(entry.id)}
      >
        Admit
      </Button>
      <Button
        size="small"
        color="inherit"
        disabled={isBusy}
        aria-label={`Decline ${entry.email}`}
        onClick={() => refusal.mutate(entry.id)}
      >
        Decline
      </Button>
    </Box>
  );
}
