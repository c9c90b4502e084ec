import { CheckpointManifestError } from '../errors.js';
import { detectStandardLayout } from '../runtime/layouts/detect-standard-layout.js';
import {
  conditioningOf,
  STANDARD_NETWORKS,
  type Conditioning,
  type NetworkFile,
  type StandardLayout,
  type StandardNetwork,
} from '../runtime/layouts/standard-layout.js';
import { readNetworkHeaders, toNetworkFile } from '../runtime/layouts/standard-network-files.js';
import { NetworkStore } from '../runtime/network-store.js';
import type { CheckpointPartReport, CheckpointReport } from './checkpoint-report.js';
import { inspectConfigs, inspectScheduler, inspectTokenizers } from './inspect-standard-files.js';
import { inspectStandardNetwork } from './inspect-standard-network.js';

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
  const known = await inspectParts(directory);
  const parts =
    layout instanceof CheckpointManifestError
      ? withFault(known, layout)
      : [...known, describeDialect(layout)];
  const faults = parts.filter(({ state }) => state !== 'ok' && state !== 'absent');
  const lacking = parts.filter(({ state }) => state === 'absent');
  return {
    directory,
    ...describeLayout(layout),
    usable: faults.length === 0,
    parts,
    problems: [...faults, ...lacking].map(({ file, detail }) => `${file}: ${detail}`),
  };
}

/** Every part for itself, so that a fault of one hides nothing of the others. */
async function inspectParts(directory: string): Promise<CheckpointPartReport[]> {
  const found = await findNetworks(directory);
  const conditioning = probableConditioning(found);
  const networks = new NetworkStore(directory, { executionProviders: ['cpu'] });
  const parts: CheckpointPartReport[] = [];
  for (const network of STANDARD_NETWORKS) {
    const report = await inspectStandardNetwork(network, { directory, found, conditioning, networks });
    if (report !== undefined) parts.push(report);
  }
  await networks.release();
  return [
    ...parts,
    ...(await inspectTokenizers(directory, conditioning)),
    await inspectScheduler(directory),
    ...(await inspectConfigs(directory)),
  ];
}

type FoundNetworks = ReadonlyMap<StandardNetwork, NetworkFile | CheckpointManifestError>;

async function findNetworks(directory: string): Promise<FoundNetworks> {
  const headers = await readNetworkHeaders(directory);
  return new Map(
    [...headers].map(([network, header]) => [
      network,
      header instanceof CheckpointManifestError ? header : toNetworkFile(network, header),
    ]),
  );
}

/** Told from the denoiser's inputs; of a denoiser that cannot be read, from what lies beside it. */
function probableConditioning(found: FoundNetworks): Conditioning {
  const unet = found.get('unet');
  if (unet !== undefined && !(unet instanceof CheckpointManifestError)) {
    return conditioningOf({ networks: { unet } });
  }
  if (found.has('text_encoder_2')) return 'two-text-encoders';
  return found.has('image_encoder') ? 'image-embedding' : 'text';
}

/** What kept the layout from being told, where no part has said so already. */
function withFault(
  parts: readonly CheckpointPartReport[],
  { file, message }: CheckpointManifestError,
): readonly CheckpointPartReport[] {
  const isTold = parts.some((part) => part.file === file && part.state !== 'ok');
  return isTold ? parts : [...parts, { part: 'layout', file, state: 'damaged', detail: message }];
}

function describeLayout(
  layout: StandardLayout | CheckpointManifestError,
): Pick<CheckpointReport, 'layout' | 'summary'> {
  if (layout instanceof CheckpointManifestError) {
    return {
      layout: 'unknown',
      summary: 'a damaged or incomplete checkpoint in the diffusers or optimum layout',
    };
  }
  const name = layout.pipelineClass ?? 'a checkpoint without model_index.json';
  const conditioning = CONDITIONING_WORDS[conditioningOf(layout)];
  return {
    layout: layout.family,
    summary: `${name}, ${layout.family} layout, ${layout.precision}, ${layout.nativeSizePx} px, conditioned on ${conditioning}`,
  };
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
