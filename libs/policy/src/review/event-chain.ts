import { sha256Hex } from '../hash/sha256.js';
import { canonicalJson, type JsonValue } from '../hash/canonical-json.js';

/** One entry of an append-only log in which every entry seals the one before it. */
export interface ChainedEvent {
  readonly sequence: number;
  readonly payload: JsonValue;
  /** Hash of the entry before; GENESIS_HASH for the first. */
  readonly previousHash: string;
  /** SHA-256 over sequence, payload and previousHash, hex. */
  readonly hash: string;
}

export type ChainCheck = { readonly ok: true } | { readonly ok: false; readonly brokenAtSequence: number };

export const GENESIS_HASH = '0'.repeat(64);

/** Seals a payload behind the last entry (null for the first). */
export function chainEvent(previous: ChainedEvent | null, payload: JsonValue): ChainedEvent {
  const sequence = (previous?.sequence ?? 0) + 1;
  const previousHash = previous?.hash ?? GENESIS_HASH;
  return { sequence, payload, previousHash, hash: sealOf(sequence, payload, previousHash) };
}

/** Walks the log in order and names the first entry that was changed, removed or put in. */
export function verifyEventChain(events: readonly ChainedEvent[]): ChainCheck {
  let previous: ChainedEvent | null = null;
  for (const event of events) {
    const expected = chainEvent(previous, event.payload);
    if (expected.hash !== event.hash || expected.previousHash !== event.previousHash) {
      return { ok: false, brokenAtSequence: expected.sequence };
    }
    previous = event;
  }
  return { ok: true };
}

function sealOf(sequence: number, payload: JsonValue, previousHash: string): string {
  return sha256Hex(canonicalJson({ sequence, payload, previousHash }));
}
