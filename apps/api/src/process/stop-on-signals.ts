import type { INestApplication } from '@nestjs/common';
import { Logger } from '@nestjs/common';
import { onParentGone } from './parent-link.js';

/** Longer than any request takes; shorter than the patience of those who send a second signal. */
const STOP_DEADLINE_MS = 8_000;

/** Ends in good order on SIGTERM, SIGINT, or when the launcher is gone; at the deadline in any order. */
export function stopOnSignals(app: INestApplication): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), STOP_DEADLINE_MS).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        new Logger('Process').error(`Stopping failed: ${String(error)}`);
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  onParentGone(stop);
}
