import { Alert, Typography } from '@mui/material';
import { moment } from '../../ui/moment.js';
import { categoryTitle } from './category-title.js';
import type { ReviewCaseRecord } from './review-cases.source.js';

/** What was decided, by whom and why. */
export function ClosedDecision({ reviewCase }: { reviewCase: ReviewCaseRecord }) {
  const isApproved = reviewCase.decision === 'APPROVE';
  return (
    <Alert severity={isApproved ? 'success' : 'warning'} variant="outlined">
      <Typography sx={{ fontWeight: 650 }}>
        {isApproved ? 'Approved' : `Rejected: ${categoryTitle(reviewCase.decisionCategory)}`}
      </Typography>
      <Typography variant="body2">
        by {reviewCase.decidedByName ?? 'somebody'}
        {reviewCase.decidedAt && `, ${moment(reviewCase.decidedAt)}`}
      </Typography>
      {reviewCase.decisionNote && <Typography variant="body2">“{reviewCase.decisionNote}”</Typography>}
    </Alert>
  );
}
