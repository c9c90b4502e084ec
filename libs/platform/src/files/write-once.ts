import { randomBytes } from 'node:crypto';
import { linkSync, rmSync, writeFileSync } from 'node:fs';
import { hasErrorCode } from '../errors/error-code.js';

const OWNER_ONLY = 0o600;

/**
 * Writes a file that only its owner may read, unless it is there already. It appears whole or not at all, and of
 * several writers at once one wins and nobody reads half of it.
 * @param prepare called with the finished file before it gets its name, for example to hand it to another account
 */
export function writeOnce(
  path: string,
  content: string,
  prepare: (draft: string) => void = () => undefined,
): void {
  const draft = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(draft, content, { mode: OWNER_ONLY });
    prepare(draft);
    // Unlike a rename, a link never replaces what is there.
    linkSync(draft, path);
  } catch (error) {
    if (!hasErrorCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
