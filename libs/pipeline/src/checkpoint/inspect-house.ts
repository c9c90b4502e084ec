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

type NetworkPart = keyof typeof HOUSE_NETWORKS;

/** A file of the folder and, where it is a network, what it must take and give; outputs of upscalers may have any name. */
interface ExpectedPart {
  readonly part: string;
  readonly file: string;
  readonly ports?: { readonly inputs: readonly string[]; readonly outputs: readonly string[] };
}

export async function inspectHouse(
  directory: string,
  manifest: CheckpointManifest,
): Promise<CheckpointReport> {
  const networks = new NetworkStore(directory, { executionProviders: ['cpu'] });
  const parts: CheckpointPartReport[] = [];
  for (const part of expectedParts(manifest)) {
    parts.push(await inspectPart(part, { directory, manifest, networks }));
  }
  if (manifest.upscaler === undefined) parts.push(NO_UPSCALER);
  await networks.release();
  const problems = parts
    .filter(({ state }) => state !== 'ok' && state !== 'absent')
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

/** Optional: its absence is told, but nothing has to be done about it. */
const NO_UPSCALER: CheckpointPartReport = {
  part: 'upscaler',
  file: 'upsampler.onnx',
  state: 'absent',
  detail: 'there is none, so pictures are enlarged by Lanczos, without added detail.',
};

function expectedParts({ upscaler, int8 }: CheckpointManifest): ExpectedPart[] {
  const usual = Object.entries(HOUSE_FILES).map(([part, file]): ExpectedPart =>
    isNetwork(part) ? { part, file, ports: HOUSE_NETWORKS[part] } : { part, file },
  );
  const integers = usual.flatMap(({ part, file, ...ports }): ExpectedPart[] => {
    const substitute = int8?.networks[file];
    return substitute === undefined ? [] : [{ part: `${part} (int8)`, file: substitute, ...ports }];
  });
  const enlarging = { inputs: ['sample'], outputs: [] };
  return [
    ...usual,
    ...integers,
    ...(upscaler === undefined ? [] : [{ part: 'upscaler', file: upscaler.file, ports: enlarging }]),
  ];
}

function isNetwork(part: string): part is NetworkPart {
  return part in HOUSE_NETWORKS;
}

async function inspectPart(expected: ExpectedPart, folder: HouseFolder): Promise<CheckpointPartReport> {
  const { part, file, ports } = expected;
  const entry = folder.manifest.files[file];
  if (entry === undefined) return { part, file, state: 'missing', detail: 'the manifest does not list it.' };
  try {
    await verifyCheckpointFiles(folder.directory, { [file]: entry });
    if (ports === undefined) return { part, file, state: 'ok', detail: `${entry.bytes} bytes` };
    const session = await folder.networks.open(part, file);
    const missing = missingPorts(session, ports);
    return missing.length === 0
      ? { part, file, state: 'ok', detail: describeNetwork(session) }
      : { part, file, state: 'unfit', detail: `it lacks ${missing.join(' and ')}.` };
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return { part, file, state: 'damaged', detail: error.message };
  }
}
