import { setTimeout as delay } from 'node:timers/promises';

/** Generous, because the machine that runs the tests may be busy: it bounds a failure, not a success. */
const PATIENCE_MS = 90_000;
const POLL_MS = 50;

/** Waits until `look` gives something that is not null, undefined or false. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
): Promise<T> {
  const deadlineMs = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (performance.now() > deadlineMs) throw new Error(`Waited in vain until ${what}.`);
    await delay(POLL_MS);
  }
}
