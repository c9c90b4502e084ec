const PRINTABLE_RANGES = [
  [0x21, 0x7e],
  [0xa1, 0xac],
  [0xae, 0xff],
] as const;

/**
 * Byte-level BPE works on characters, so each byte is given one: printable Latin-1 bytes stand for themselves, the other 68
 * for U+0100 onwards in byte order (the scheme of GPT-2, which CLIP took over). Indexed by byte.
 */
export const BYTE_ALPHABET: readonly string[] = createByteAlphabet();

/** UTF-8 bytes of a text, each as its character of the alphabet. */
export function toByteCharacters(text: string): string[] {
  return Array.from(new TextEncoder().encode(text), (byte) => BYTE_ALPHABET[byte] ?? '');
}

function createByteAlphabet(): string[] {
  let nextStandIn = 0x100;
  return Array.from({ length: 256 }, (_, byte) => {
    const isPrintable = PRINTABLE_RANGES.some(([first, last]) => byte >= first && byte <= last);
    return String.fromCodePoint(isPrintable ? byte : nextStandIn++);
  });
}
