import { Button } from '@mui/material';
import { Title } from 'react-admin';
import { Link } from 'react-router';
import { EmptyState } from '../ui/EmptyState.js';

export function NotFoundPage() {
  return (
    <>
      <Title title="Not found" />
      <EmptyState heading="h1" title="Nothing is here" text="This address leads to no page of the console.">
        <Button component={Link} to="/" variant="contained">
          Open the start page
        </Button>
      </EmptyState>
    </>
  );
}
