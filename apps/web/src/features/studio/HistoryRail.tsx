import { Button } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import { errorMessage } from '#browser';
import { HistoryItem } from './HistoryItem.js';
import classes from './HistoryRail.module.css';
import { useHistory } from './use-history.js';
import { LoadingBlock } from '../../ui/LoadingBlock.js';

interface HistoryRailProps {
  currentId: string | undefined;
  onNew: () => void;
}

/** Everything made so far, newest first; more is fetched when the end comes into view. */
export function HistoryRail({ currentId, onNew }: HistoryRailProps) {
  const history = useHistory();
  const generations = history.data?.pages.flatMap((page) => page.edges.map((edge) => edge.node)) ?? [];
  return (
    <aside className={classes.rail} aria-labelledby="history-title">
      <div className={classes.head}>
        <h2 id="history-title">History</h2>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden="true" />}
          onClick={onNew}
        >
          New
        </Button>
      </div>
      {history.isPending && <LoadingBlock label="Loading your history" heightPx={180} />}
      {history.isError && (
        <p role="alert" className={classes.quiet}>
          {errorMessage(history.error)}
        </p>
      )}
      {history.isSuccess && generations.length === 0 && (
        <p className={classes.quiet}>What you make is kept here. Only you can see it.</p>
      )}
      <ul className={classes.list}>
        {generations.map((generation) => (
          <HistoryItem key={generation.id} generation={generation} isCurrent={generation.id === currentId} />
        ))}
      </ul>
      {history.hasNextPage && (
        <LoadMore isLoading={history.isFetchingNextPage} onLoad={() => void history.fetchNextPage()} />
      )}
    </aside>
  );
}

function LoadMore({ isLoading, onLoad }: { isLoading: boolean; onLoad: () => void }) {
  const { ref, entry } = useIntersection({ rootMargin: '200px' });
  const isInView = entry?.isIntersecting === true;
  useEffect(() => {
    if (isInView && !isLoading) onLoad();
  }, [isInView, isLoading, onLoad]);
  return (
    <Button ref={ref} variant="default" size="sm" loading={isLoading} onClick={onLoad}>
      Show earlier ones
    </Button>
  );
}
