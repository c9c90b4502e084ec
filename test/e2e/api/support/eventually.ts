import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 20;
/** Only to end a test that would never end; nothing here is a measurement. */
const GIVE_UP_MS = 60_000;

/** Asks again until there is an answer. For what another part of the system does in its own time. */
export async function eventually<T>(ask: () => Promise<T | null | undefined>): Promise<T> {
  const deadline = Date.now() + GIVE_UP_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error('It did not happen.');
    await delay(POLL_MS);
  }
}
