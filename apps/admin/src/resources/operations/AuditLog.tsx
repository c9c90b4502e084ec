import { Box, Paper, Typography } from '@mui/material';
import { ListBase, Pagination, type RaRecord, useListContext } from 'react-admin';
import type { OperatorEventsQuery } from '../../generated/graphql.js';
import { ListError } from '../../ui/ListError.js';
import { moment } from '../../ui/moment.js';
import { payloadText } from './payload-text.js';

type OperatorEventRecord = OperatorEventsQuery['operatorEvents']['edges'][number]['node'] & RaRecord<string>;

/** What operators did, newest first. */
export function AuditLog() {
  return (
    <ListBase<OperatorEventRecord>
      resource="operator-events"
      perPage={25}
      storeKey={false}
      disableSyncWithLocation
    >
      <Typography variant="h5" component="h2" sx={{ mt: 4, mb: 1 }}>
        Audit log
      </Typography>
      <Entries />
      <Pagination rowsPerPageOptions={[25]} />
    </ListBase>
  );
}

function Entries() {
  const { data, error, isPending } = useListContext<OperatorEventRecord>();
  if (error) return <ListError error={error} />;
  if (isPending) return <Typography aria-live="polite">Loading the log …</Typography>;
  if (data.length === 0) return <Typography color="text.secondary">Nothing has been changed yet.</Typography>;
  return (
    <Paper variant="outlined" component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {data.map((event) => (
        <Box
          component="li"
          key={event.id}
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: '1fr', md: '190px 160px minmax(0,1fr)' },
            gap: { xs: 0, md: 2 },
            px: 2,
            py: 1,
            '& + &': { borderTop: 1, borderColor: 'divider' },
          }}
        >
          <Typography variant="body2" color="text.secondary" component="time" dateTime={event.createdAt}>
            {moment(event.createdAt)}
          </Typography>
          <Typography variant="body2">{event.actorName ?? 'Frisket'}</Typography>
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            <strong>{event.action}</strong> {event.target} {payloadText(event.payload)}
          </Typography>
        </Box>
      ))}
    </Paper>
  );
}
