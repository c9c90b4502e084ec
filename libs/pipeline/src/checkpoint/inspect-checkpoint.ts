import { CheckpointManifestError } from '../errors.js';
import { hasManifest, readManifest } from '../runtime/checkpoint-files.js';
import { hasStandardLayout } from '../runtime/layouts/detect-standard-layout.js';
import type { CheckpointReport } from './checkpoint-report.js';
import { inspectHouse } from './inspect-house.js';
import { inspectStandard } from './inspect-standard.js';

/**
 * Looks at a folder as `loadCheckpoint` would, but goes on after the first fault and reports all of them. Opens every
 * network once; never throws for what it finds.
 */
export async function inspectCheckpoint(directory: string): Promise<CheckpointReport> {
  try {
    return await inspectLayout(directory);
  } catch (error) {
    if (!(error instanceof CheckpointManifestError)) throw error;
    return {
      directory,
      layout: 'unknown',
      summary: 'not a checkpoint that Frisket can load',
      usable: false,
      parts: [],
      problems: [error.message],
    };
  }
}

/** A manifest makes a folder a house checkpoint, whatever else lies in it. */
async function inspectLayout(directory: string): Promise<CheckpointReport> {
  if ((await hasManifest(directory)) || !(await hasStandardLayout(directory))) {
    return inspectHouse(directory, await readManifest(directory));
  }
  return inspectStandard(directory);
}
