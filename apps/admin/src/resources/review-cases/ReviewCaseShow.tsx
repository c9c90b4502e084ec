import { Box, Button, Typography } from '@mui/material';
import { useGetOne } from 'react-admin';
import { Link, useParams } from 'react-router';
import { errorMessage } from '#browser';
import { EmptyState } from '../../ui/EmptyState.js';
import { CaseDesk } from './CaseDesk.js';
import type { ReviewCaseRecord } from './review-cases.source.js';

/** Lists leave short records in react-admin's cache; other meta is another entry, so the desk never sees those. */
const WHOLE_CASE = { whole: true };

/** One case: what was asked, what the automatic review said, what came out, and the decision. */
export function ReviewCaseShow() {
  const { id = '' } = useParams();
  const { data, isPending, error, refetch } = useGetOne<ReviewCaseRecord>('review-cases', {
    id,
    meta: WHOLE_CASE,
  });
  if (data) return <CaseDesk key={data.id} reviewCase={data} />;
  if (isPending) return <Typography aria-live="polite">Loading the case …</Typography>;
  return (
    <EmptyState heading="h1" title="This case could not be loaded" text={errorMessage(error)}>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button variant="contained" onClick={() => void refetch()}>
          Try again
        </Button>
        <Button component={Link} to="/review-cases">
          All cases
        </Button>
      </Box>
    </EmptyState>
  );
}
