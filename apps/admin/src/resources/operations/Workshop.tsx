import { Alert, Box, Chip, Paper, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { errorMessage, execute } from '#browser';
import type { WorkshopQuery } from '../../generated/graphql.js';
import { moment } from '../../ui/moment.js';
import { WorkshopDocument } from './operations.documents.js';

const REFRESH_MS = 5_000;

/** Queue and workers, as they are right now. */
export function Workshop() {
  const { data, error, isPending } = useQuery({
    queryKey: ['workshop'],
    queryFn: () => execute(WorkshopDocument),
    refetchInterval: REFRESH_MS,
  });
  if (isPending) return <Typography aria-live="polite">Looking at the workers …</Typography>;
  if (error) return <Alert severity="error">{errorMessage(error)}</Alert>;
  const { serviceStatus, workers } = data;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <Figure name="waiting in the queue" value={serviceStatus.queueLength} />
        <Figure name="workers ready" value={serviceStatus.workersReady} />
        <Figure name="checkpoint" value={serviceStatus.checkpointId ?? 'none'} />
        <Figure name="generation" value={serviceStatus.generationOpen ? 'open' : 'closed'} />
      </Box>
      {workers.length === 0 && (
        <Alert severity="warning" variant="outlined">
          No worker has ever reported. Start one: generations wait in the queue until then.
        </Alert>
      )}
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fill, minmax(300px, 1fr))' }}>
        {workers.map((worker) => (
          <Worker key={worker.workerId} worker={worker} />
        ))}
      </Box>
    </Box>
  );
}

function Figure({ name, value }: { name: string; value: string | number }) {
  return (
    <Paper variant="outlined" sx={{ px: 2.5, py: 1.5, minWidth: 150 }}>
      <Typography variant="h5" component="p">
        {value}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {name}
      </Typography>
    </Paper>
  );
}

function Worker({ worker }: { worker: WorkshopQuery['workers'][number] }) {
  const isWell = worker.live && worker.state.toLowerCase() === 'ready';
  return (
    <Paper variant="outlined" sx={{ display: 'grid', gap: 0.5, p: 2 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
        <Typography sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>{worker.workerId}</Typography>
        <Chip
          size="small"
          color={isWell ? 'success' : 'warning'}
          label={worker.live ? worker.state.toLowerCase() : 'gone'}
        />
      </Box>
      <Typography variant="body2" color="text.secondary">
        {worker.checkpointId ?? 'no checkpoint'} · seen {moment(worker.seenAt)}
      </Typography>
      {worker.detail && <Typography variant="body2">{worker.detail}</Typography>}
    </Paper>
  );
}
