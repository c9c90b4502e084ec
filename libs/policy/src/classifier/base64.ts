const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUE_OF = new Uint8Array(128);
for (let value = 0; value < ALPHABET.length; value++) VALUE_OF[ALPHABET.charCodeAt(value)] = value;

/** Bytes of a base64 text without line breaks (RFC 4648 §4). */
export function decodeBase64(text: string): Uint8Array {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  const at = (index: number): number => VALUE_OF[text.charCodeAt(index)] ?? 0;
  for (let i = 0, out = 0; i < text.length; i += 4, out += 3) {
    const bits = (at(i) << 18) | (at(i + 1) << 12) | (at(i + 2) << 6) | at(i + 3);
    bytes[out] = bits >> 16;
    bytes[out + 1] = (bits >> 8) & 0xff;
    bytes[out + 2] = bits & 0xff;
  }
  return bytes;
}
