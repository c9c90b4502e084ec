import { Link } from 'react-router';
import { useNow } from '#browser';
import type { HistoryQuery } from '../../generated/graphql.js';
import { generationTitle, kindText } from './generation-title.js';
import classes from './HistoryRail.module.css';
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
  const kind = kindText(generation.kind);
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
          {generation.source && (
            <img
              className={classes.origin}
              src={generation.source.url}
              alt=""
              loading="lazy"
              // An upload is gone after a day.
              onError={(event) => event.currentTarget.remove()}
            />
          )}
        </span>
        <span className={classes.words}>
          <span className={classes.prompt}>{generationTitle(generation)}</span>
          <span className={classes.meta}>
            {kind !== '' && `${kind} · `}
            {sinceText(generation.createdAt, now)}
            {status !== '' && ` · ${status}`}
          </span>
        </span>
      </Link>
    </li>
  );
}
