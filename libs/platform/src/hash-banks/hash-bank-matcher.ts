import { setImmediate } from 'node:timers/promises';
import { PDQ_NEAR_WITHIN_BITS } from '#policy';
import { type HashWords, nearestBits, wordsOfHex } from './hash-bits.js';
import { HashBankCopy, type LoadedBank, type Queries } from './hash-bank-copy.js';

/** A banked picture that looks like the one asked about. */
export interface HashBankMatch {
  readonly bank: string;
  /** Policy category that the bank stands for. */
  readonly category: string;
  /** Bits that differ, of 256. */
  readonly distance: number;
}

/** Crops are foreseen upright, so of a picture's views only itself and its mirror image are compared with them. */
const UPRIGHT_VIEWS = 2;
/** Some 10 ms of comparing; then other work of the process gets its turn. */
const ENTRIES_PER_TURN = 1000;

/**
 * Compares a picture's perceptual hashes with every enabled bank: all its views with the banked pictures, and it as it is
 * and mirrored with their crops. Looks at every hash, in memory: docs/adr/0055 says why no index is faster.
 */
export class HashBankMatcher {
  readonly #copy: HashBankCopy;

  constructor(dataSource: Queries) {
    this.#copy = new HashBankCopy(dataSource);
  }

  /**
   * The nearest picture of each bank, as far as the policy calls pictures near, the nearest bank first.
   * @param pdqHashes the picture as it is, mirrored and turned, the mirrored one second: 64 hexadecimal digits each
   */
  async match(pdqHashes: readonly string[]): Promise<HashBankMatch[]> {
    const views = pdqHashes.map(wordsOfHex);
    const matches: HashBankMatch[] = [];
    for (const bank of await this.#copy.current()) {
      const distance = await nearestIn(bank, views);
      if (distance <= PDQ_NEAR_WITHIN_BITS) {
        matches.push({ bank: bank.name, category: bank.category, distance });
      }
    }
    return matches.sort((a, b) => a.distance - b.distance || (a.bank < b.bank ? -1 : 1));
  }
}

async function nearestIn({ entries }: LoadedBank, views: readonly HashWords[]): Promise<number> {
  const upright = views.slice(0, UPRIGHT_VIEWS);
  let nearest = PDQ_NEAR_WITHIN_BITS + 1;
  let looked = 0;
  for (const { picture, crops } of entries.values()) {
    for (const view of views) nearest = nearestBits(picture, view, nearest);
    for (const view of upright) nearest = nearestBits(crops, view, nearest);
    looked += 1;
    if (looked % ENTRIES_PER_TURN === 0) await setImmediate();
  }
  return nearest;
}
