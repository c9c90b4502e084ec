import { describe, expect, it } from '@jest/globals';
import { chainEvent, type ChainedEvent, GENESIS_HASH, verifyEventChain } from './event-chain.js';

function chainOf(...payloads: string[]): ChainedEvent[] {
  return payloads.reduce<ChainedEvent[]>(
    (events, payload) => [...events, chainEvent(events.at(-1) ?? null, { payload })],
    [],
  );
}

describe('event chain', () => {
  it('starts at the genesis hash and counts from one', () => {
    expect(chainOf('opened')[0]).toMatchObject({ sequence: 1, previousHash: GENESIS_HASH });
  });

  it('accepts a log as it was written, the empty one included', () => {
    expect(verifyEventChain(chainOf('opened', 'escalated', 'decided'))).toEqual({ ok: true });
    expect(verifyEventChain([])).toEqual({ ok: true });
  });

  it('names the entry whose payload was changed', () => {
    const events = chainOf('opened', 'escalated', 'decided');
    const forged = events.map((event) => (event.sequence === 2 ? { ...event, payload: 'returned' } : event));
    expect(verifyEventChain(forged)).toEqual({ ok: false, brokenAtSequence: 2 });
  });

  it('notices a removed entry', () => {
    const events = chainOf('opened', 'escalated', 'decided');
    expect(verifyEventChain(events.filter((event) => event.sequence !== 2))).toEqual({
      ok: false,
      brokenAtSequence: 2,
    });
  });

  it('seals equal payloads equally whatever the order of their keys', () => {
    expect(chainEvent(null, { a: 1, b: [true, null] }).hash).toBe(
      chainEvent(null, { b: [true, null], a: 1 }).hash,
    );
  });
});
