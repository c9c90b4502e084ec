import { stat } from 'node:fs/promises';
import path from 'node:path';

/** The first of some files that is not in the folder. */
export async function firstMissing(directory: string, files: readonly string[]): Promise<string | undefined> {
  for (const file of files) {
    const isThere = await stat(path.join(directory, file)).then(
      (entry) => entry.isFile(),
      () => false,
    );
    if (!isThere) return file;
  }
  return undefined;
}
