import { Box, Chip, Paper, Tab, Tabs, Typography } from '@mui/material';
import { useEffect } from 'react';
import { ListBase, Pagination, useListContext } from 'react-admin';
import { Link } from 'react-router';
import { errorMessage, useNow } from '#browser';
import { useOpenCaseCount } from '../../layout/ReviewQueueProvider.js';
import { ago } from '../../ui/ago.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHead } from '../../ui/PageHead.js';
import { categoryTitle } from './category-title.js';
import type { ReviewCaseRow } from './review-cases.source.js';

const TABS = [
  { value: 'OPEN', label: 'Open' },
  { value: 'ESCALATED', label: 'Escalated' },
  { value: 'CLOSED', label: 'Closed' },
  { value: 'ALL', label: 'All' },
] as const;

/** The review queue: what waits for a person, most urgent first. */
export function ReviewCaseList() {
  return (
    <ListBase<ReviewCaseRow>
      filterDefaultValues={{ state: 'OPEN' }}

      perPage={25}
      storeKey={false}
    >
      <PageHead
        title="Review cases"
        lead="Pictures nobody has seen yet. Look, then decide; the person hears of it at once."
      />
      <StateTabs />
      <Queue />
      <Pagination rowsPerPageOptions={[25]} />
    </ListBase>
  );
}

function StateTabs() {
  const { filterValues, setFilters } = useListContext<ReviewCaseRow>();
  const current = TABS.find(({ value }) => value === filterValues['state'])?.value ?? 'ALL';
  return (
    <Tabs
      value={current}
      onChange={(_event, value: string) => setFilters({ state: value })}
      aria-label="State of the cases"
      variant="scrollable"
      sx={{ mb: 1 }}
    >
      {TABS.map(({ value, label }) => (
        <Tab key={value} value={value} label={label} />
      ))}
    </Tabs>
  );
}

function Queue() {
  const { data, isPending, error, refetch } = useListContext<ReviewCaseRow>();
  const openCases = useOpenCaseCount();
  useEffect(() => {
    if (openCases !== undefined) void refetch();
  }, [openCases, refetch]);
  if (isPending) return <Typography aria-live="polite">Loading the cases …</Typography>;
  if (error) return <EmptyState title="The cases could not be loaded" text={errorMessage(error)} />;
  if (data.length === 0) {
    return (
      <EmptyState
        title="Nothing waits"
        text="New cases appear here by themselves, as soon as the automatic review is unsure."
      />
    );
  }
  return (
    <Box component="ul" sx={{ display: 'grid', gap: 1, m: 0, p: 0, listStyle: 'none' }}>
      {data.map((row) => (
        <QueueRow key={row.id} row={row} />
      ))}
    </Box>
  );
}

function QueueRow({ row }: { row: ReviewCaseRow }) {
  const now = useNow();
  return (
    <Paper component="li" variant="outlined" sx={{ '&:hover': { borderColor: 'primary.main' } }}>
      <Box
        component={Link}
        to={`/review-cases/${row.id}/show`}
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr auto', md: '180px minmax(0,1fr) 160px 90px 110px' },
          alignItems: 'center',
          gap: { xs: 0.5, md: 2 },
          p: 1.5,
          color: 'text.primary',
          textDecoration: 'none',
        }}
      >
        <Typography sx={{ fontWeight: 650 }}>{categoryTitle(row.category)}</Typography>
        <Typography
          sx={{
            overflowWrap: 'anywhere',
            gridColumn: { xs: '1 / -1', md: 'auto' },
            gridRow: { xs: 2, md: 'auto' },
          }}
        >
          {row.prompt}
        </Typography>
        <Typography color="text.secondary" variant="body2">
          {row.userDisplayName}
        </Typography>
        <Typography color="text.secondary" variant="body2">
          {ago(row.openedAt, now)}
        </Typography>
        <StateChip row={row} />
      </Box>
    </Paper>
  );
}

function StateChip({ row }: { row: ReviewCaseRow }) {
  if (row.state === 'CLOSED') {
    const approved = row.decision === 'APPROVE';
    return (
      <Chip
        size="small"
        variant="outlined"
        color={approved ? 'success' : 'error'}
        label={approved ? 'approved' : 'rejected'}
      />
    );
  }
  if (row.state === 'ESCALATED') return <Chip size="small" color="warning" label="escalated" />;
  return <Chip size="small" color="primary" variant="outlined" label={`priority ${row.priority}`} />;
}
