import { Box, Button, Chip, type Theme, Typography, useMediaQuery } from '@mui/material';
import { DataTable, ListBase, Pagination, SearchInput, useListContext } from 'react-admin';
import { Link } from 'react-router';
import { EmptyState } from '../../ui/EmptyState.js';
import { ListError } from '../../ui/ListError.js';
import { moment } from '../../ui/moment.js';
import { ListFilters } from '../../ui/ListFilters.js';
import { PageHead } from '../../ui/PageHead.js';
import { RecordCard } from '../../ui/RecordCard.js';
import type { UserRecord } from './users.source.js';

const FILTERS = [<SearchInput key="search" source="search" alwaysOn placeholder="E-mail address or name" />];

/** Everybody with an account. */
export function UserList() {
  return (
    <ListBase<UserRecord> resource="users" perPage={25} storeKey={false}>
      <PageHead
        title="Users"
        lead="Open somebody to change their access stage or role, or to suspend them."
      />
      <ListFilters filters={FILTERS} />
      <People />
      <Pagination rowsPerPageOptions={[25, 50]} />
    </ListBase>
  );
}

function People() {
  const { data, error, isPending } = useListContext<UserRecord>();
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  if (error) return <ListError error={error} />;
  if (!isPending && data.length === 0)
    return <EmptyState title="Nobody found" text="No account matches this search." />;
  return isNarrow ? <PeopleCards /> : <PeopleTable />;
}

function PeopleTable() {
  return (
    <DataTable bulkActionButtons={false} rowClick="show">
      <DataTable.Col source="displayName" label="Name" disableSort />
      <DataTable.Col source="email" label="E-mail" disableSort />
      <DataTable.Col
        source="accessStage"
        label="Stage"
        disableSort
        render={(user: UserRecord) => user.accessStage.toLowerCase()}
      />
      <DataTable.Col source="role" disableSort render={(user: UserRecord) => user.role.toLowerCase()} />
      <DataTable.NumberCol source="generationCount" label="Generations" disableSort />
      <DataTable.Col
        source="createdAt"
        label="Since"
        disableSort
        render={(user: UserRecord) => moment(user.createdAt)}
      />
      <DataTable.Col label="Standing" render={(user: UserRecord) => <SuspendedChip user={user} />} />
    </DataTable>
  );
}

function PeopleCards() {
  const { data } = useListContext<UserRecord>();
  return (
    <Box component="ul" sx={{ display: 'grid', gap: 1, m: 0, p: 0, listStyle: 'none' }}>
      {data?.map((user) => (
        <RecordCard key={user.id} record={user} title={user.displayName} chip={<SuspendedChip user={user} />}>
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {user.email}
          </Typography>
          <Typography variant="body2" color="text.secondary">
            {user.accessStage.toLowerCase()} · {user.role.toLowerCase()} · {user.generationCount} generations
          </Typography>
          <Button component={Link} to={`/users/${user.id}/show`} size="small" variant="outlined">
            Open
          </Button>
        </RecordCard>
      ))}
    </Box>
  );
}

function SuspendedChip({ user }: { user: UserRecord }) {
  return user.suspendedAt ? <Chip size="small" color="error" variant="outlined" label="suspended" /> : null;
}
