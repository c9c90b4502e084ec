import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What a request gets where it says nothing. */
export interface CheckpointDefaults {
  readonly steps: number;
  readonly guidanceScale: number;
  readonly sizePx: number;
}

const manifestSchema = z.object({
  defaults: z.object({ steps: z.int(), guidanceScale: z.number(), widthPx: z.int() }),
});

/** For an api without the checkpoint's folder at hand; good for the house checkpoint and near enough for others. */
export const FALLBACK_DEFAULTS: CheckpointDefaults = { steps: 16, guidanceScale: 3.5, sizePx: 256 };

/** Reads the defaults from the checkpoint's manifest. Whether the checkpoint is whole is for the workers to say. */
export async function readCheckpointDefaults(checkpointDir: string): Promise<CheckpointDefaults> {
  try {
    const { defaults } = manifestSchema.parse(
      JSON.parse(await readFile(join(checkpointDir, 'manifest.json'), 'utf8')),
    );
    return { steps: defaults.steps, guidanceScale: defaults.guidanceScale, sizePx: defaults.widthPx };
  } catch {
    return FALLBACK_DEFAULTS;
  }
}

export const CHECKPOINT_DEFAULTS = Symbol('CheckpointDefaults');
