import { CheckpointManifestError, PipelineError } from '../errors.js';
import {
  CONFIG_FILES,
  readSchedulerConfig,
  SCHEDULER_FILE,
} from '../runtime/layouts/detect-standard-layout.js';
import { readOptionalJson } from '../runtime/layouts/folder-json.js';
import type { Conditioning } from '../runtime/layouts/standard-layout.js';
import { createScheduler } from '../schedulers/create-scheduler.js';
import type { CheckpointPartReport } from './checkpoint-report.js';
import { firstMissing } from './first-missing.js';
import { readClipTokenizer } from './read-clip-tokenizer.js';

/** The one tokenizer of a folder in the diffusers or optimum layout, or the two of SDXL. */
export async function inspectTokenizers(
  directory: string,
  conditioning: Conditioning,
): Promise<CheckpointPartReport[]> {
  const reports: CheckpointPartReport[] = [];
  for (const part of conditioning === 'two-text-encoders' ? ['tokenizer', 'tokenizer_2'] : ['tokenizer']) {
    reports.push(await inspectTokenizer(directory, part));
  }
  return reports;
}

async function inspectTokenizer(directory: string, part: string): Promise<CheckpointPartReport> {
  const missing = await firstMissing(directory, [`${part}/vocab.json`, `${part}/merges.txt`]);
  if (missing !== undefined) {
    return { part, file: missing, state: 'missing', detail: 'prompts cannot be read without it.' };
  }
  try {
    const { ids, mergeRanks } = (await readClipTokenizer(directory, part)).vocabulary;
    const detail = `CLIP, ${ids.size} tokens, ${mergeRanks.size} merge rules`;
    return { part, file: `${part}/vocab.json`, state: 'ok', detail };
  } catch (error) {
    if (!(error instanceof CheckpointManifestError)) throw error;
    return { part, file: error.file, state: 'damaged', detail: error.message };
  }
}

export async function inspectScheduler(directory: string): Promise<CheckpointPartReport> {
  const part = { part: 'scheduler', file: SCHEDULER_FILE };
  try {
    const config = await readSchedulerConfig(directory);
    createScheduler(config);
    const {
      _class_name: className,
      prediction_type: prediction = 'epsilon',
      timestep_spacing: spacing = 'as its class does',
    } = config;
    return { ...part, state: 'ok', detail: `${className}, predicts ${prediction}, spaced ${spacing}` };
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    const fault = error instanceof CheckpointManifestError ? error.fault : 'invalid';
    return { ...part, state: fault === 'missing' ? 'missing' : 'unfit', detail: error.message };
  }
}

/** Only what is wrong: what the configurations say is told with the networks. */
export async function inspectConfigs(directory: string): Promise<CheckpointPartReport[]> {
  const reports: CheckpointPartReport[] = [];
  for (const file of CONFIG_FILES) {
    try {
      await readOptionalJson(directory, file);
    } catch (error) {
      if (!(error instanceof CheckpointManifestError)) throw error;
      reports.push({ part: 'configuration', file, state: 'damaged', detail: error.message });
    }
  }
  return reports;
}
