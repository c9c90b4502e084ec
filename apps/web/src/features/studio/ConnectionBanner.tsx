import { useNetwork } from '@mantine/hooks';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useConnectionState } from '../../api/connection.js';
import { Notice } from '../../ui/Notice.js';

/** Says that live updates are interrupted. The work itself goes on at the server. */
export function ConnectionBanner() {
  const connection = useConnectionState();
  const { online } = useNetwork();
  if (online && connection !== 'reconnecting') return null;
  return (
    <Notice
      tone="wait"
      icon={<IconPlugConnectedX />}
      title={online ? 'Connection lost. Connecting again …' : 'You are offline'}
      live="polite"
    >
      <p>Your pictures go on being made. They appear here as soon as the connection is back.</p>
    </Notice>
  );
}
