/** A PDQ hash has 256 bits. */
const HASH_BYTES = 32;
const WORD_BYTES = 4;
const HASH_WORDS = HASH_BYTES / WORD_BYTES;

/**
 * Hashes lying one behind the other, each eight whole numbers of 32 bits. Which byte of a number comes first is the
 * machine's; counting differing bits does not ask.
 */
export type HashWords = Int32Array;

/** @param bytes whole hashes, 32 bytes each */
export function wordsOf(bytes: Uint8Array): HashWords {
  // A copy: words must lie on a multiple of four, and a driver's buffers lie anywhere.
  return new Int32Array(new Uint8Array(bytes).buffer);
}

/** @param hash 64 hexadecimal digits; several hashes one behind the other are taken too */
export function wordsOfHex(hash: string): HashWords {
  return wordsOf(Buffer.from(hash, 'hex'));
}

/**
 * Bits in which the nearest of some hashes differs from one, of 256.
 * @param below only what is nearer counts
 * @returns `below` when nothing is nearer
 */
export function nearestBits(hashes: HashWords, hash: HashWords, below: number): number {
  const [h0 = 0, h1 = 0, h2 = 0, h3 = 0, h4 = 0, h5 = 0, h6 = 0, h7 = 0] = hash;
  let nearest = below;
  for (let at = 0; at < hashes.length; at += HASH_WORDS) {
    // Half a hash tells nearly all strangers: they differ in about 64 of its 128 bits.
    let bits = onesIn(
      (hashes[at] ?? 0) ^ h0,
      (hashes[at + 1] ?? 0) ^ h1,
      (hashes[at + 2] ?? 0) ^ h2,
      (hashes[at + 3] ?? 0) ^ h3,
    );
    if (bits >= nearest) continue;
    bits += onesIn(
      (hashes[at + 4] ?? 0) ^ h4,
      (hashes[at + 5] ?? 0) ^ h5,
      (hashes[at + 6] ?? 0) ^ h6,
      (hashes[at + 7] ?? 0) ^ h7,
    );
    if (bits < nearest) nearest = bits;
  }
  return nearest;
}

/**
 * Ones in four words of 32 bits, 0 to 128: sums of pairs, of fours and of bytes in place (Warren, "Hacker's Delight", 5-1),
 * the four words added up as soon as their sums leave room for it.
 */
function onesIn(a: number, b: number, c: number, d: number): number {
  return Math.imul(bytes(fours(a) + fours(b)) + bytes(fours(c) + fours(d)), 0x01010101) >>> 24;
}

/** Eight sums of four bits each, at most 4. */
function fours(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  return (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
}

/** Four sums of eight bits each, from sums of four bits. */
function bytes(sums: number): number {
  return (sums & 0x0f0f0f0f) + ((sums >>> 4) & 0x0f0f0f0f);
}
