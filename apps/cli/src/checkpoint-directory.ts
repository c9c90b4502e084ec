import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from './cli-errors.js';

const HOUSE = join('models', 'house');
const SAFETY = join('models', 'safety');

/** The folder that `--checkpoint` names, or the house checkpoint that comes with Frisket. */
export function checkpointDirectory(given: string | undefined): string {
  return given === undefined ? shippedDirectory(HOUSE) : resolve(given);
}

/** The networks that look at pictures for the content policy. */
export function safetyDirectory(): string {
  return shippedDirectory(SAFETY);
}

/** The nearest folder of that name above this file, which lies at different depths in source and build. */
function shippedDirectory(path: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (dirname(folder) !== folder) {
    const candidate = join(folder, path);
    if (existsSync(candidate)) return candidate;
    folder = dirname(folder);
  }
  throw new UsageError(`The networks in ${path} are not there: fetch the whole repository again.`);
}
