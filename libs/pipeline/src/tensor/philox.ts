/**
 * Philox-4x32-10, a counter-based random generator (Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3").
 * Four random words are a pure function of a 128-bit counter and a 64-bit key, so any part of a random field can be
 * computed alone, in any order, on any machine.
 */

const MULTIPLIER_0 = 0xd251_1f53;
const MULTIPLIER_1 = 0xcd9e_8d57;
/** Weyl sequence increments of the key: the golden ratio and sqrt(3) - 1, in 32 bits. */
const KEY_INCREMENT_0 = 0x9e37_79b9;
const KEY_INCREMENT_1 = 0xbb67_ae85;
const ROUNDS = 10;

/**
 * One block. It allocates nothing, because a picture asks for thousands; inside, words are signed, as the processor's are.
 * @param counter four words
 * @param key     two words
 * @param words   receives four words
 */
export function philox4x32(counter: Uint32Array, key: Uint32Array, words: Uint32Array): void {
  let c0 = (counter[0] ?? 0) | 0;
  let c1 = (counter[1] ?? 0) | 0;
  let c2 = (counter[2] ?? 0) | 0;
  let c3 = (counter[3] ?? 0) | 0;
  let k0 = (key[0] ?? 0) | 0;
  let k1 = (key[1] ?? 0) | 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const high0 = multiplyHigh(MULTIPLIER_0, c0);
    const low0 = Math.imul(MULTIPLIER_0, c0);
    const high1 = multiplyHigh(MULTIPLIER_1, c2);
    const low1 = Math.imul(MULTIPLIER_1, c2);
    c0 = high1 ^ c1 ^ k0;
    c1 = low1;
    c2 = high0 ^ c3 ^ k1;
    c3 = low0;
    k0 = (k0 + KEY_INCREMENT_0) | 0;
    k1 = (k1 + KEY_INCREMENT_1) | 0;
  }
  words[0] = c0;
  words[1] = c1;
  words[2] = c2;
  words[3] = c3;
}

/** Upper 32 bits, as a signed word, of the 64-bit product of two words read as unsigned; by halves, in 32-bit arithmetic. */
function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = (Math.imul(aHigh, bLow) + (Math.imul(aLow, bLow) >>> 16)) | 0;
  const carry = (Math.imul(aLow, bHigh) + (middle & 0xffff)) | 0;
  return (Math.imul(aHigh, bHigh) + (middle >>> 16) + (carry >>> 16)) | 0;
}
