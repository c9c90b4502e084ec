/**
 * SHA-256 (FIPS 180-4) in plain TypeScript, because this library may import nothing and must hash its packs at once,
 * not in a promise. Checked against the standard's vectors.
 */

/** Round constants: the first 32 bits of the fractional parts of the cube roots of the first 64 primes (§4.2.2). */
const ROUND_CONSTANTS = fractionalBitsOfPrimes(64, Math.cbrt);

/** Initial hash value: likewise from the square roots of the first 8 primes (§5.3.3). */
const INITIAL_STATE = fractionalBitsOfPrimes(8, Math.sqrt);

const BLOCK_BYTES = 64;
const LENGTH_FIELD_BYTES = 8;

/** Lower-case hexadecimal SHA-256 of the UTF-8 form of a text; lone surrogates count as U+FFFD. */
export function sha256Hex(text: string): string {
  return sha256HexOfBytes(utf8Bytes(text));
}

/** Lower-case hexadecimal SHA-256 of bytes. */
export function sha256HexOfBytes(bytes: Uint8Array): string {
  const padded = pad(bytes);
  const view = new DataView(padded.buffer);
  const state = Uint32Array.from(INITIAL_STATE);
  const schedule = new Uint32Array(64);
  for (let offset = 0; offset < padded.length; offset += BLOCK_BYTES) {
    compress(state, schedule, view, offset);
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

function fractionalBitsOfPrimes(count: number, root: (value: number) => number): Uint32Array {
  const bits = new Uint32Array(count);
  for (let candidate = 2, found = 0; found < count; candidate++) {
    if (!isPrime(candidate)) continue;
    bits[found++] = (root(candidate) % 1) * 2 ** 32;
  }
  return bits;
}

function isPrime(value: number): boolean {
  for (let divisor = 2; divisor * divisor <= value; divisor++) {
    if (value % divisor === 0) return false;
  }
  return true;
}

function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = Math.ceil((bytes.length + 1 + LENGTH_FIELD_BYTES) / BLOCK_BYTES);
  const padded = new Uint8Array(blocks * BLOCK_BYTES);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0);
  return padded;
}

/** One block (§6.2.2). The reads are in bounds by construction; `at` tells the compiler so. */
function compress(state: Uint32Array, w: Uint32Array, view: DataView, offset: number): void {
  for (let t = 0; t < 16; t++) w[t] = view.getUint32(offset + t * 4);
  for (let t = 16; t < 64; t++) {
    const x = at(w, t - 15);
    const y = at(w, t - 2);
    const small0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
    const small1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
    w[t] = at(w, t - 16) + small0 + at(w, t - 7) + small1;
  }
  let [a, b, c, d] = [at(state, 0), at(state, 1), at(state, 2), at(state, 3)];
  let [e, f, g, h] = [at(state, 4), at(state, 5), at(state, 6), at(state, 7)];
  for (let t = 0; t < 64; t++) {
    const big1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + big1 + ((e & f) ^ (~e & g)) + at(ROUND_CONSTANTS, t) + at(w, t)) | 0;
    const big0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((value, i) => (state[i] = at(state, i) + value));
}

function at(words: Uint32Array, index: number): number {
  return words[index] ?? 0;
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function utf8Bytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) pushUtf8(bytes, character.codePointAt(0) ?? 0);
  return Uint8Array.from(bytes);
}

const REPLACEMENT_CODE_POINT = 0xfffd;

function pushUtf8(bytes: number[], codePoint: number): void {
  const isLoneSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  const value = isLoneSurrogate ? REPLACEMENT_CODE_POINT : codePoint;
  if (value < 0x80) bytes.push(value);
  else if (value < 0x800) bytes.push(0xc0 | (value >> 6), tail(value, 0));
  else if (value < 0x10000) bytes.push(0xe0 | (value >> 12), tail(value, 6), tail(value, 0));
  else bytes.push(0xf0 | (value >> 18), tail(value, 12), tail(value, 6), tail(value, 0));
}

function tail(value: number, shift: number): number {
  return 0x80 | ((value >> shift) & 0x3f);
}
