import { fileURLToPath } from 'node:url';

/** Where the built front ends are. */
export interface WebFolders {
  readonly web: string;
  readonly admin: string;
}

export const WEB_FOLDERS = Symbol('WebFolders');

/** `dist/web` and `dist/admin`, beside this program's own `dist/apps`. */
export const BUILT_WEB_FOLDERS: WebFolders = {
  web: fileURLToPath(new URL('../../../../web', import.meta.url)),
  admin: fileURLToPath(new URL('../../../../admin', import.meta.url)),
};
