import { IconBan, IconCloudRain, IconEye, IconHandStop } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Notice } from '../../ui/Notice.js';
import { categoryName, type GenerationView } from './generation-state.js';

/** What came of it, when it is not simply four pictures. */
export function OutcomeNotice({ generation }: { generation: GenerationView }) {
  switch (generation.status) {
    case 'HELD':
      return (
        <Notice tone="wait" icon={<IconEye />} title="A person will look at it">
          <p>
            Your pictures are made. The automatic review was unsure
            {generation.holdCategory ? ` (${categoryName(generation.holdCategory)})` : ''}, so a reviewer
            looks at them before you do. Nobody else sees them. This page shows the outcome by itself; you can
            also go on with something else.
          </p>
        </Notice>
      );
    case 'REJECTED':
      return (
        <Notice tone="stop" icon={<IconHandStop />} title="A reviewer decided to keep these covered">
          <p>
            Reason: {categoryName(generation.rejectionCategory)}.{' '}
            <Link to="/policy">Read the content policy</Link>
          </p>
        </Notice>
      );
    case 'FAILED':
      return (
        <Notice tone="stop" icon={<IconCloudRain />} title="The pictures could not be made">
          <p>
            {generation.errorMessage ??
              'Something broke while they were being made. Your credit is back: try again.'}
          </p>
          {generation.errorCode && (
            <p>
              Code <code>{generation.errorCode}</code>
            </p>
          )}
        </Notice>
      );
    case 'CANCELLED':
      return (
        <Notice tone="info" icon={<IconBan />} title="Cancelled">
          <p>Nothing is left of it, and your credit is back.</p>
        </Notice>
      );
    default:
      return null;
  }
}
