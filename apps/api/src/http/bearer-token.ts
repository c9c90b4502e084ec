import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether an Authorization header carries this token, with or without "Bearer". Takes the same time for every wrong one.
 * @param expected undefined when none is configured: nothing is right then
 */
export function carriesToken(header: string | undefined, expected: string | undefined): boolean {
  if (header === undefined || expected === undefined || expected === '') return false;
  const given = header.replace(/^Bearer\s+/iu, '');
  return timingSafeEqual(digest(given), digest(expected));
}

/** Hashed first: the comparison wants equal lengths and must not tell the right one. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
