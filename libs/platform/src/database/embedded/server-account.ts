import { readFileSync, realpathSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseError } from '../database.error.js';

/** The account that runs the server in place of root. */
export interface ServerAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** In order of preference. Both exist without Frisket creating anything on the user's system. */
const CANDIDATES = ['postgres', 'nobody'] as const;

/**
 * PostgreSQL refuses to run as root, so root starts it as somebody else.
 * @returns undefined when the present user can run it
 * @throws DatabaseError when this is root and there is nobody else
 */
export function findServerAccount(): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of CANDIDATES) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields) return { name, uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new DatabaseError(
    'PostgreSQL does not run as root and this system has neither a "postgres" nor a "nobody" account. ' +
      'Start Frisket as an ordinary user, or set DATABASE_URL.',
    { code: 'POSTGRES_START_FAILED' },
  );
}

/**
 * @param folder an existing folder
 * @throws DatabaseError naming the first folder on the way that the account may not enter
 */
export function assertReachable(folder: string, account: ServerAccount): void {
  const closed = ancestorsOf(realpathSync(folder)).find((path) => !mayEnter(statSync(path), account));
  if (closed === undefined) return;
  throw new DatabaseError(
    `PostgreSQL does not run as root, and the account it runs as ("${account.name}") may not enter ${closed}. ` +
      'Put Frisket and its data folder (DATA_DIR) where every account may go, such as /opt/frisket, ' +
      'or start Frisket as an ordinary user, or set DATABASE_URL.',
    { code: 'POSTGRES_UNREACHABLE_FOLDER', detail: { folder: closed, account: account.name } },
  );
}

/** From the root of the file system down to the folder itself. */
function ancestorsOf(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [...ancestorsOf(parent), folder];
}

function mayEnter(folder: Stats, account: ServerAccount): boolean {
  if (folder.uid === account.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === account.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}
