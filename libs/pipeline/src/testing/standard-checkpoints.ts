import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const FIXTURES = join(import.meta.dirname, '../../../../test/fixtures');

/** Tiny checkpoints in the diffusers and optimum layouts, one a dialect: training/reference/make_tiny_checkpoints.py. */
const STANDARD_CHECKPOINTS = join(FIXTURES, 'checkpoints');

/** Pictures that those checkpoints gave in Python: training/reference/make_pipeline_goldens.py. */
export const PIPELINE_GOLDENS = join(FIXTURES, 'pipeline-goldens');

export const STANDARD_DIALECTS: readonly string[] = readdirSync(STANDARD_CHECKPOINTS).sort();

export function standardCheckpoint(dialect: string): string {
  return join(STANDARD_CHECKPOINTS, dialect);
}
