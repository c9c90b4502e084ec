import { Button } from '@mantine/core';
import { type GenerationView, progressFraction, progressText } from './generation-state.js';
import classes from './ProgressBar.module.css';
import { useCancelGeneration } from './use-cancel-generation.js';

/** What is being done right now, how far it is, and the way out. */
export function ProgressBar({ generation }: { generation: GenerationView }) {
  const cancel = useCancelGeneration(generation.id);
  const isCancelling = cancel.isPending || cancel.data?.__typename === 'Generation';
  const percent = Math.round(progressFraction(generation) * 100);
  const isQueued = generation.status === 'QUEUED';
  return (
    <div className={classes.row}>
      <div className={classes.text}>
        <span>{isCancelling ? 'Cancelling …' : progressText(generation)}</span>
        {!isQueued && <span className={classes.percent}>{percent} %</span>}
      </div>
      <Button
        variant="default"
        size="sm"
        aria-disabled={isCancelling}
        onClick={() => !isCancelling && cancel.mutate()}
      >
        Cancel
      </Button>
      <progress
        className={classes.bar}
        aria-label={progressText(generation)}
        max={100}
        // Without a value the bar says that it does not know how long.
        {...(!isQueued && { value: percent })}
      />
    </div>
  );
}
