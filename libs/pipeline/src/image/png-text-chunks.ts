import { crc32 } from 'node:zlib';

/** Signature (8 bytes) and the IHDR chunk (25 bytes), which must come first. */
const HEADER_BYTES = 33;

/**
 * Puts `iTXt` chunks (PNG specification, 11.3.3.4) behind the header of a PNG file.
 * @param text keyword (1 to 79 Latin-1 characters) to UTF-8 text
 */
export function insertTextChunks(png: Uint8Array, text: Readonly<Record<string, string>>): Uint8Array {
  const chunks = Object.entries(text).map(([keyword, value]) => textChunk(keyword, value));
  return new Uint8Array(
    Buffer.concat([png.subarray(0, HEADER_BYTES), ...chunks, png.subarray(HEADER_BYTES)]),
  );
}

function textChunk(keyword: string, value: string): Buffer {
  if (!/^[\x20-\x7e\xa1-\xff]{1,79}$/.test(keyword)) {
    throw new RangeError(`PNG keyword "${keyword}" must have 1 to 79 Latin-1 characters.`);
  }
  // keyword, end, not compressed, method, no language, no translated keyword, text
  const body = Buffer.concat([
    Buffer.from('iTXt'),
    Buffer.from(keyword, 'latin1'),
    Buffer.of(0, 0, 0, 0, 0),
    Buffer.from(value, 'utf8'),
  ]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}
