export type PictureFormat = 'png' | 'jpeg' | 'webp';

/**
 * Which of the accepted formats a file is, by its first bytes: names and content types that came with it are not believed.
 * @returns undefined for everything else, such as SVG, GIF and HEIC
 */
export function formatOf(bytes: Uint8Array): PictureFormat | undefined {
  if (startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return 'jpeg';
  const riff = startsWith(bytes, 0, [...Buffer.from('RIFF')]);
  return riff && startsWith(bytes, 8, [...Buffer.from('WEBP')]) ? 'webp' : undefined;
}

function startsWith(bytes: Uint8Array, offset: number, expected: readonly number[]): boolean {
  return expected.every((value, index) => bytes[offset + index] === value);
}

const PNG_SIGNATURE_BYTES = 8;
/** length, type and CRC around a chunk's data */
const PNG_CHUNK_FRAME_BYTES = 12;

/** Whether a PNG is an animated one: an `acTL` chunk before its pixels (decoders see only the first picture of it). */
export function isAnimatedPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = PNG_SIGNATURE_BYTES;
  while (offset + PNG_CHUNK_FRAME_BYTES <= bytes.length) {
    const type = String.fromCharCode(...bytes.subarray(offset + 4, offset + 8));
    if (type === 'acTL') return true;
    if (type === 'IDAT') return false;
    offset += view.getUint32(offset) + PNG_CHUNK_FRAME_BYTES;
  }
  return false;
}
