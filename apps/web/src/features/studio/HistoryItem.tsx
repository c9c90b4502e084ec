import { Link } from 'react-router';
import type { HistoryQuery } from '../../generated/graphql.js';
import classes from './HistoryRail.module.css';
import { useNow } from '../../ui/use-now.js';
import { sinceText } from './time-text.js';

type HistoryGeneration = HistoryQuery['generations']['edges'][number]['node'];

const STATUS_TEXT: Record<HistoryGeneration['status'], string> = {
  QUEUED: 'queued',
  RUNNING: 'being made',
  COMPLETED: '',
  HELD: 'being looked at',
  REJECTED: 'kept covered',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
};

export function HistoryItem({
  generation,
  isCurrent,
}: {
  generation: HistoryGeneration;
  isCurrent: boolean;
}) {
  const now = useNow();
  const first = generation.images[0];
  const status = STATUS_TEXT[generation.status];
  return (
    <li>
      <Link
        to={`/studio/${generation.id}`}
        className={classes.item}
        aria-current={isCurrent ? 'page' : undefined}
      >
        <span className={classes.thumb} data-status={generation.status}>
          {first && <img src={first.url} alt="" loading="lazy" />}
        </span>
        <span className={classes.words}>
          <span className={classes.prompt}>{generation.prompt}</span>
          <span className={classes.meta}>
            {sinceText(generation.createdAt, now)}
            {status !== '' && ` · ${status}`}
          </span>
        </span>
      </Link>
    </li>
  );
}
