import { CHECKPOINT_PRECISIONS, loadCheckpoint, type Checkpoint, type CheckpointPrecision } from '#pipeline';
import { checkpointDirectory } from './checkpoint-directory.js';
import { UsageError } from './cli-errors.js';
import { printLine, type Terminal } from './terminal/terminal.js';

export interface CheckpointOptions {
  readonly checkpoint?: string;
  /** comma-separated execution providers */
  readonly provider?: string;
  readonly precision?: string;
}

/** Loads the wanted checkpoint, says on stderr when it runs on less than was asked for, and frees it afterwards. */
export async function withCheckpoint<T>(
  options: CheckpointOptions,
  terminal: Terminal,
  work: (checkpoint: Checkpoint) => Promise<T>,
): Promise<T> {
  const executionProviders = options.provider?.split(',').map((provider) => provider.trim());
  const checkpoint = await loadCheckpoint(checkpointDirectory(options.checkpoint), {
    executionProviders,
    precision: precisionFrom(options.precision),
  });
  try {
    for (const { executionProvider, reason } of checkpoint.executionProviderFailures) {
      printLine(terminal.stderr, `${executionProvider} cannot be used, taking the next: ${reason}`);
    }
    return await work(checkpoint);
  } finally {
    await checkpoint.release();
  }
}

function precisionFrom(text: string | undefined): CheckpointPrecision | undefined {
  const precision = CHECKPOINT_PRECISIONS.find((name) => name === text);
  if (text === undefined || precision !== undefined) return precision;
  throw new UsageError(`--precision must be one of ${CHECKPOINT_PRECISIONS.join(', ')}.`);
}
