import { Box, Link as TextLink, Paper, Typography } from '@mui/material';
import { Link } from 'react-router';
import { moment } from '../../ui/moment.js';
import { StateChip } from './StateChip.js';
import type { PolicyVersion } from './use-versions.js';

/** One version in the list. */
export function VersionCard({ version }: { version: PolicyVersion }) {
  const { id, number, state, note, ruleCount, conceptCount } = version;
  return (
    <Paper
      component="li"
      variant="outlined"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr auto', md: '130px 90px minmax(0,1fr) 250px' },
        gap: { xs: 0.5, md: 2 },
        alignItems: 'center',
        px: 2,
        py: 1.5,
        ...(state === 'LIVE' ? { borderColor: 'success.main', borderWidth: 2 } : {}),
      }}
    >
      <TextLink component={Link} to={`/policy/${id}`} sx={{ fontWeight: 680 }}>
        Version {number}
      </TextLink>
      <Box>
        <StateChip state={state} />
      </Box>
      <Typography sx={{ gridColumn: { xs: '1 / -1', md: 'auto' }, overflowWrap: 'anywhere' }}>
        {note || 'No note.'}
      </Typography>
      <Typography
        variant="body2"
        color="text.secondary"
        sx={{ gridColumn: { xs: '1 / -1', md: 'auto' }, textAlign: { md: 'right' } }}
      >
        {ruleCount} rules, {conceptCount} concepts
        <br />
        {lastMoment(version)} · {version.authorName ?? 'Frisket'}
      </Typography>
    </Paper>
  );
}

/** What happened to it last. */
function lastMoment({ state, publishedAt, shadowSince, retiredAt, updatedAt }: PolicyVersion): string {
  if (state === 'LIVE' && publishedAt) return `live since ${moment(publishedAt)}`;
  if (state === 'SHADOW' && shadowSince) return `in shadow since ${moment(shadowSince)}`;
  if (state === 'RETIRED' && retiredAt) return `retired ${moment(retiredAt)}`;
  return `edited ${moment(updatedAt)}`;
}
