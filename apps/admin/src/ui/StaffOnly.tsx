import { Button } from '@mui/material';
import { Link } from 'react-router';
import { EmptyState } from './EmptyState.js';

/** For a moderator who follows a link to an operator's page. */
export function StaffOnly() {
  return (
    <EmptyState
      heading="h1"
      title="For operators"
      text="Your role does not open this page. Ask an operator if you need it."
    >
      <Button component={Link} to="/review-cases" variant="contained">
        Review cases
      </Button>
    </EmptyState>
  );
}
