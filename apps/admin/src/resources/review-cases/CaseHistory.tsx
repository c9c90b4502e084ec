import { Box, Paper, Typography } from '@mui/material';
import { moment } from '../../ui/moment.js';
import type { ReviewCaseRecord } from './review-cases.source.js';

const EVENT_TEXT: Readonly<Record<string, string>> = {
  opened: 'opened the case',
  revealed: 'looked at a picture',
  decided: 'decided',
  escalated: 'escalated the case',
  noted: 'left a note',
};

/** Everything that happened to the case. The log behind it can only grow. */
export function CaseHistory({ events }: { events: ReviewCaseRecord['events'] }) {
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Typography variant="h6" component="h2" gutterBottom>
        History
      </Typography>
      <Box component="ol" sx={{ display: 'grid', gap: 1, m: 0, pl: 2.5 }}>
        {events.map((event) => (
          <li key={event.id}>
            <Typography variant="body2">
              <strong>{event.actorName ?? 'Frisket'}</strong> {EVENT_TEXT[event.type] ?? event.type}
              <Box component="time" dateTime={event.createdAt} sx={{ ml: 1, color: 'text.secondary' }}>
                {moment(event.createdAt)}
              </Box>
            </Typography>
          </li>
        ))}
      </Box>
    </Paper>
  );
}
