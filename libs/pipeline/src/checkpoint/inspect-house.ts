import { PipelineError } from '../errors.js';
import { checkpointHash, verifyCheckpointFiles } from '../runtime/checkpoint-files.js';
import type { CheckpointManifest } from '../runtime/checkpoint-manifest.js';
import { NetworkStore } from '../runtime/network-store.js';
import type { CheckpointPartReport, CheckpointReport } from './checkpoint-report.js';
import { describeNetwork, missingPorts } from './describe-network.js';
import { HOUSE_FILES } from './house-parts.js';

/** What the networks of the house layout take and give; see the checkpoint's manual. */
const HOUSE_NETWORKS = {
  textEncoder: { inputs: ['input_ids'], outputs: ['text_tokens', 'text_mask', 'text_embedding'] },
  imageEncoder: { inputs: ['pixel_values'], outputs: ['image_embedding'] },
  prior: { inputs: ['sample', 'timestep', 'text_embedding'], outputs: ['velocity'] },
  denoiser: {
    inputs: ['latents', 'timestep', 'text_tokens', 'text_mask', 'image_embedding'],
    outputs: ['velocity'],
  },
  vaeEncoder: { inputs: ['sample'], outputs: ['latents'] },
  vaeDecoder: { inputs: ['latents'], outputs: ['sample'] },
} as const;

type HousePart = keyof typeof HOUSE_FILES;

export async function inspectHouse(
  directory: string,
  manifest: CheckpointManifest,
): Promise<CheckpointReport> {
  const networks = new NetworkStore(directory, { executionProviders: ['cpu'] });
  const parts: CheckpointPartReport[] = [];
  for (const part of Object.keys(HOUSE_FILES) as HousePart[]) {
    parts.push(await inspectPart(part, { directory, manifest, networks }));
  }
  await networks.release();
  const problems = parts
    .filter(({ state }) => state !== 'ok')
    .map(({ file, detail }) => `${file}: ${detail}`);
  return {
    directory,
    layout: 'house',
    summary: `${manifest.name} ${manifest.version}, house layout, ${manifest.nativeSizePx} px, hash ${checkpointHash(manifest.files).slice(0, 12)}`,
    usable: problems.length === 0,
    parts,
    problems,
  };
}

interface HouseFolder {
  readonly directory: string;
  readonly manifest: CheckpointManifest;
  readonly networks: NetworkStore;
}

async function inspectPart(part: HousePart, folder: HouseFolder): Promise<CheckpointPartReport> {
  const file = HOUSE_FILES[part];
  const entry = folder.manifest.files[file];
  if (entry === undefined) return { part, file, state: 'missing', detail: 'the manifest does not list it.' };
  try {
    await verifyCheckpointFiles(folder.directory, { [file]: entry });
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return { part, file, state: 'damaged', detail: error.message };
  }
  return isNetwork(part)
    ? inspectNetwork(part, folder)
    : { part, file, state: 'ok', detail: `${entry.bytes} bytes` };
}

function isNetwork(part: HousePart): part is keyof typeof HOUSE_NETWORKS {
  return part in HOUSE_NETWORKS;
}

async function inspectNetwork(
  part: keyof typeof HOUSE_NETWORKS,
  { networks }: HouseFolder,
): Promise<CheckpointPartReport> {
  const file = HOUSE_FILES[part];
  try {
    const session = await networks.open(part, file);
    const missing = missingPorts(session, HOUSE_NETWORKS[part]);
    return missing.length === 0
      ? { part, file, state: 'ok', detail: describeNetwork(session) }
      : { part, file, state: 'unfit', detail: `it lacks ${missing.join(' and ')}.` };
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return { part, file, state: 'damaged', detail: error.message };
  }
}
