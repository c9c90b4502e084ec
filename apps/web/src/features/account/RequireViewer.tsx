import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { errorMessage } from '#browser';
import type { ViewerFieldsFragment } from '../../generated/graphql.js';
import { Page } from '../../ui/Page.js';
import { hasSessionEnded } from './session.js';
import { useViewer } from './use-viewer.js';

/** Renders its children for somebody who is signed in; everybody else is led to sign-in and back again. */
export function RequireViewer({ children }: { children: (viewer: ViewerFieldsFragment) => ReactNode }) {
  const { viewer, isPending, error, refetch } = useViewer();
  const { pathname } = useLocation();
  if (viewer) return children(viewer);
  if (isPending)
    return (
      <p aria-live="polite" style={{ padding: 40 }}>
        Looking for your session …
      </p>
    );
  if (error && viewer === undefined) {
    return (
      <Page title="Frisket does not answer" lead={errorMessage(error)}>
        <Button onClick={refetch}>Try again</Button>
      </Page>
    );
  }
  const reason = hasSessionEnded() ? 'ended' : 'needed';
  return <Navigate to={`/sign-in?reason=${reason}&next=${encodeURIComponent(pathname)}`} replace />;
}
