/**
 * IEEE 754 half precision in plain arithmetic: Node 20 has no Float16Array, and networks exported at half precision take
 * and give their tensors as 16-bit words.
 */

const scratch = new DataView(new ArrayBuffer(4));

/** float32 to float16 words, rounding to nearest, ties to even; too large becomes infinity. */
export function toFloat16(values: Float32Array): Uint16Array {
  return Uint16Array.from(values, encode);
}

/** float16 words to float32, exact. */
export function fromFloat16(words: Uint16Array): Float32Array {
  return Float32Array.from(words, (word) => DECODED[word] ?? Number.NaN);
}

function encode(value: number): number {
  scratch.setFloat32(0, value);
  const bits = scratch.getUint32(0);
  const sign = (bits >>> 16) & 0x8000;
  const magnitude = bits & 0x7fff_ffff;
  if (magnitude > 0x7f80_0000) return sign | 0x7e00;
  if (magnitude >= 0x4780_0000) return sign | 0x7c00;
  if (magnitude < 0x3880_0000) return sign | encodeSubnormal(Math.abs(value));
  const rebased = magnitude - 0x3800_0000;
  return sign | ((rebased + 0x0fff + ((rebased >>> 13) & 1)) >>> 13);
}

/** Below 2^-14 a half counts in units of 2^-24; scaling by a power of two is exact. */
function encodeSubnormal(magnitude: number): number {
  const units = magnitude * 2 ** 24;
  const below = Math.floor(units);
  const rest = units - below;
  return rest > 0.5 || (rest === 0.5 && below % 2 === 1) ? below + 1 : below;
}

function decode(word: number): number {
  const sign = (word & 0x8000) === 0 ? 1 : -1;
  const exponent = (word >>> 10) & 0x1f;
  const fraction = word & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** All 65,536 halves: decoding a VAE's output is otherwise millions of calls. */
const DECODED = Float32Array.from({ length: 0x1_0000 }, (_, word) => decode(word));
