import { type FSWatcher, watch } from 'node:fs';
import { dirname } from 'node:path';

/** A copy in progress changes a folder many times; this long without a change counts as done. */
const SETTLE_MS = 500;

/**
 * Resolves when something below the folder changed, when the time is up, or when the signal fires. Watches the parent
 * when the folder does not exist yet. Where the system offers no watching, time alone decides.
 */
export function changedOrElapsed(folder: string, timeoutMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const watcher = tryWatch(folder) ?? tryWatch(dirname(folder));
    let settle: NodeJS.Timeout | undefined;
    const finish = (): void => {
      clearTimeout(timeout);
      clearTimeout(settle);
      watcher?.close();
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timeout = setTimeout(finish, timeoutMs);
    watcher?.on('change', () => {
      clearTimeout(settle);
      settle = setTimeout(finish, SETTLE_MS);
    });
    watcher?.on('error', () => watcher.close());
    signal.addEventListener('abort', finish, { once: true });
    if (signal.aborted) finish();
  });
}

function tryWatch(folder: string): FSWatcher | null {
  try {
    return watch(folder, { persistent: false });
  } catch {
    return null;
  }
}
