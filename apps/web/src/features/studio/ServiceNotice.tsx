import { IconBrush, IconLock } from '@tabler/icons-react';
import type { ServiceStatusQuery, ViewerFieldsFragment } from '../../generated/graphql.js';
import { Notice } from '../../ui/Notice.js';

interface ServiceNoticeProps {
  viewer: ViewerFieldsFragment;
  status: ServiceStatusQuery['serviceStatus'] | undefined;
}

/** What stands in the way before anything is asked: a suspended account, a closed house, no worker. */
export function ServiceNotice({ viewer, status }: ServiceNoticeProps) {
  if (viewer.suspended) {
    return (
      <Notice tone="stop" icon={<IconLock />} title="Your account is suspended" live="polite">
        <p>
          You can look at and download what you have made. Write to the people who invited you if you think
          this is wrong.
        </p>
      </Notice>
    );
  }
  if (!status) return null;
  if (!status.generationOpen) {
    return (
      <Notice tone="wait" icon={<IconLock />} title="Generation is closed at the moment" live="polite">
        <p>
          {status.message ??
            'Your pictures are here as before. This page notices by itself when it opens again.'}
        </p>
      </Notice>
    );
  }
  if (status.workersReady === 0) {
    return (
      <Notice tone="wait" icon={<IconBrush />} title="No worker is ready" live="polite">
        <p>{status.message ?? 'You can send your prompt: it waits in the queue until a worker is back.'}</p>
      </Notice>
    );
  }
  return null;
}
