import { CheckpointManifestError, PipelineError } from '../errors.js';
import { detectStandardLayout, findNetworkFiles } from '../runtime/layouts/detect-standard-layout.js';
import {
  conditioningOf,
  STANDARD_NETWORKS,
  type Conditioning,
  type StandardLayout,
} from '../runtime/layouts/standard-layout.js';
import { NetworkStore } from '../runtime/network-store.js';
import { createScheduler } from '../schedulers/create-scheduler.js';
import type { CheckpointPartReport, CheckpointReport } from './checkpoint-report.js';
import { firstMissing } from './first-missing.js';
import { inspectStandardNetwork } from './inspect-standard-network.js';
import { readClipTokenizer } from './read-clip-tokenizer.js';

const CONDITIONING_WORDS: Readonly<Record<Conditioning, string>> = {
  text: 'text',
  'guidance-embedding': 'text and a guidance embedding (latent consistency)',
  'image-embedding': 'text and a CLIP image embedding (Stable unCLIP)',
  'two-text-encoders': 'two text encoders (SDXL)',
};

/** Looks at a folder in the diffusers or optimum layout and reports everything that is wrong with it. */
export async function inspectStandard(directory: string): Promise<CheckpointReport> {
  const layout = await detectStandardLayout(directory).catch((error: unknown) => {
    if (error instanceof CheckpointManifestError) return error;
    throw error;
  });
  if (layout instanceof CheckpointManifestError) return describeUnreadable(directory, layout);
  const networks = new NetworkStore(directory, { executionProviders: ['cpu'] });
  const parts: CheckpointPartReport[] = [];
  for (const network of STANDARD_NETWORKS) {
    const report = await inspectStandardNetwork(network, { directory, layout, networks });
    if (report !== undefined) parts.push(report);
  }
  await networks.release();
  parts.push(
    ...(await inspectTokenizers(directory, layout)),
    inspectScheduler(layout),
    describeDialect(layout),
  );
  const faults = parts.filter(({ state }) => state !== 'ok' && state !== 'absent');
  const lacking = parts.filter(({ state }) => state === 'absent');
  return {
    directory,
    layout: layout.family,
    summary: summaryOf(layout),
    usable: faults.length === 0,
    parts,
    problems: [...faults, ...lacking].map(({ file, detail }) => `${file}: ${detail}`),
  };
}

/** Without the denoiser or the decoder nothing can be said about the rest but whether it is there. */
async function describeUnreadable(
  directory: string,
  error: CheckpointManifestError,
): Promise<CheckpointReport> {
  const files = await findNetworkFiles(directory);
  return {
    directory,
    layout: 'unknown',
    summary: 'an incomplete checkpoint in the diffusers or optimum layout',
    usable: false,
    parts: [...files].map(([part, file]) => ({
      part,
      file,
      state: file === error.file ? 'damaged' : 'ok',
      detail: file === error.file ? error.message : 'it is there; not looked at further.',
    })),
    problems: [error.message],
  };
}

async function inspectTokenizers(directory: string, layout: StandardLayout): Promise<CheckpointPartReport[]> {
  const needsTwo = conditioningOf(layout) === 'two-text-encoders';
  const reports: CheckpointPartReport[] = [];
  for (const part of needsTwo ? ['tokenizer', 'tokenizer_2'] : ['tokenizer']) {
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
    await readClipTokenizer(directory, part);
  } catch (error) {
    if (!(error instanceof CheckpointManifestError)) throw error;
    return { part, file: error.file, state: 'damaged', detail: error.message };
  }
  return { part, file: `${part}/vocab.json`, state: 'ok', detail: 'CLIP vocabulary and merges' };
}

function inspectScheduler({ schedulerConfig }: StandardLayout): CheckpointPartReport {
  const part = { part: 'scheduler', file: 'scheduler/scheduler_config.json' };
  try {
    createScheduler(schedulerConfig);
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return { ...part, state: 'unfit', detail: error.message };
  }
  const {
    _class_name: className,
    prediction_type: prediction = 'epsilon',
    timestep_spacing: spacing = 'as its class does',
  } = schedulerConfig;
  return { ...part, state: 'ok', detail: `${className}, predicts ${prediction}, spaced ${spacing}` };
}

function describeDialect({
  timestep,
  denoiserChannels,
  latentChannels,
  networks,
}: StandardLayout): CheckpointPartReport {
  const part = { part: 'denoiser dialect', file: networks.unet?.file ?? '' };
  const form = timestep.rank === 0 ? 'scalar' : `list of ${timestep.dimension}`;
  const detail = `timestep ${timestep.elementType} ${form}, ${denoiserChannels} channels`;
  const inpaintingChannels = 2 * latentChannels + 1;
  if (denoiserChannels === latentChannels) return { ...part, state: 'ok', detail };
  if (denoiserChannels === inpaintingChannels) {
    return { ...part, state: 'ok', detail: `${detail}, made for inpainting` };
  }
  return {
    ...part,
    state: 'unfit',
    detail: `it takes ${denoiserChannels} channels, neither ${latentChannels} nor ${inpaintingChannels}: enlargers of this kind cannot be used.`,
  };
}

function summaryOf(layout: StandardLayout): string {
  const name = layout.pipelineClass ?? 'a checkpoint without model_index.json';
  const conditioning = CONDITIONING_WORDS[conditioningOf(layout)];
  return `${name}, ${layout.family} layout, ${layout.precision}, ${layout.nativeSizePx} px, conditioned on ${conditioning}`;
}
