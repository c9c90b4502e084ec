import { Button } from '@mui/material';
import { useListContext } from 'react-admin';
import { errorMessage } from '#browser';
import { EmptyState } from './EmptyState.js';

/** A list that could not be loaded. Reads the list context to try again. */
export function ListError({ error }: { error: unknown }) {
  const { refetch } = useListContext();
  return (
    <EmptyState title="This list could not be loaded" text={errorMessage(error)}>
      <Button variant="contained" onClick={() => void refetch()}>
        Try again
      </Button>
    </EmptyState>
  );
}
