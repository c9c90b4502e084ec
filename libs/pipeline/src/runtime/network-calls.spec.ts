import { describe, expect, it } from '@jest/globals';
import { GenerationAbortedError } from '../errors.js';
import type { InferenceSession } from './inference-session.js';
import { NetworkCalls } from './network-calls.js';

describe('calls of networks that block the thread', () => {
  /** Calls until an abort is heard that came during the first, at most ten times; each takes `networkMs`. */
  async function callsUntilAbort(networkMs: number): Promise<number> {
    const abort = new AbortController();
    let nowMs = 0;
    let done = 0;
    const session: InferenceSession = {
      name: 'blocking',
      inputs: [],
      outputs: [],
      run: async () => {
        if (done === 0) setImmediate(() => abort.abort());
        nowMs += networkMs;
        done += 1;
        return {};
      },
      release: async () => undefined,
    };
    const calls = new NetworkCalls(abort.signal, () => nowMs);
    try {
      for (let call = 0; call < 10; call += 1) await calls.run(session, {});
    } catch (error) {
      expect(error).toBeInstanceOf(GenerationAbortedError);
    }
    expect(calls.networkMs).toBe(done * networkMs);
    return done;
  }

  it('hear an abort before the next one when each takes long', async () => {
    expect(await callsUntilAbort(900)).toBe(1);
  });

  it('let short ones run for a twentieth of a second before they look', async () => {
    expect(await callsUntilAbort(11)).toBe(5);
  });

  it('start nothing once aborted', async () => {
    const calls = new NetworkCalls(AbortSignal.abort());
    expect(() => calls.throwIfAborted()).toThrow(GenerationAbortedError);
  });
});
