import { setTimeout as delay } from 'node:timers/promises';

/** Longer than the work for a known address takes, so that the clock does not tell who is known. */
export const ANSWER_FLOOR_MS = 150;

/** Does the work and answers no sooner than the floor. */
export async function withAnswerFloor<T>(work: () => Promise<T>, floorMs = ANSWER_FLOOR_MS): Promise<T> {
  const [result] = await Promise.all([work(), delay(floorMs)]);
  return result;
}
