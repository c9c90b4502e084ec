import { randomUUID } from 'node:crypto';
import type { Actor } from './actor.js';

/** What is known about the piece of work in hand; handed down, never looked up. */
export interface RequestContext {
  /** Ties together all log lines of one request or job. */
  readonly requestId: string;
  /** Null when nobody is signed in. */
  readonly actor: Actor | null;
}

/** @param requestId given by a trusted caller, such as the job's id; otherwise a new one */
export function createRequestContext(actor: Actor | null, requestId: string = randomUUID()): RequestContext {
  return Object.freeze({ requestId, actor });
}
