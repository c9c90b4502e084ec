import { PipelineError } from '../errors.js';
import {
  conditioningOf,
  type NetworkFile,
  type StandardLayout,
  type StandardNetwork,
} from '../runtime/layouts/standard-layout.js';
import type { NetworkStore } from '../runtime/network-store.js';
import type { CheckpointPartReport } from './checkpoint-report.js';
import { describeNetwork, missingPorts } from './describe-network.js';
import { firstMissing } from './first-missing.js';

export interface StandardFolder {
  readonly directory: string;
  readonly layout: StandardLayout;
  readonly networks: NetworkStore;
}

/** Whether a checkpoint needs a network, and what it cannot do without one that it does not need. */
type Need = { readonly kind: 'needed' | 'unneeded' } | { readonly kind: 'optional'; readonly lack: string };

const NEEDED: Need = { kind: 'needed' };
const UNNEEDED: Need = { kind: 'unneeded' };

const NEEDS: Readonly<Record<StandardNetwork, (layout: StandardLayout) => Need>> = {
  text_encoder: () => NEEDED,
  text_encoder_2: (layout) => (conditioningOf(layout) === 'two-text-encoders' ? NEEDED : UNNEEDED),
  unet: () => NEEDED,
  vae_decoder: () => NEEDED,
  vae_encoder: () => ({
    kind: 'optional',
    lack: 'there is none, so this checkpoint draws from words alone: no edits, no variations.',
  }),
  image_encoder: (layout) =>
    conditioningOf(layout) === 'image-embedding'
      ? { kind: 'optional', lack: 'there is none, so variations redraw the noised picture instead.' }
      : UNNEEDED,
};

/** Inputs and outputs without which a network is of no use; further ones differ from dialect to dialect. */
const PORTS: Readonly<Record<StandardNetwork, { inputs: readonly string[]; outputs: readonly string[] }>> = {
  text_encoder: { inputs: ['input_ids'], outputs: ['last_hidden_state'] },
  text_encoder_2: { inputs: ['input_ids'], outputs: ['text_embeds'] },
  unet: { inputs: ['sample', 'timestep', 'encoder_hidden_states'], outputs: ['out_sample'] },
  vae_decoder: { inputs: ['latent_sample'], outputs: ['sample'] },
  vae_encoder: { inputs: ['sample'], outputs: [] },
  image_encoder: { inputs: ['pixel_values'], outputs: ['image_embeds'] },
};

/** @returns undefined for a network that the checkpoint neither has nor needs */
export async function inspectStandardNetwork(
  network: StandardNetwork,
  folder: StandardFolder,
): Promise<CheckpointPartReport | undefined> {
  const found = folder.layout.networks[network];
  return found === undefined
    ? describeAbsent(network, NEEDS[network](folder.layout))
    : inspectFile(found, folder);
}

function describeAbsent(network: StandardNetwork, need: Need): CheckpointPartReport | undefined {
  const part = { part: network, file: `${network}/model.onnx` };
  switch (need.kind) {
    case 'needed':
      return { ...part, state: 'missing', detail: 'the checkpoint cannot be used without it.' };
    case 'optional':
      return { ...part, state: 'absent', detail: need.lack };
    case 'unneeded':
      return undefined;
  }
}

async function inspectFile(found: NetworkFile, folder: StandardFolder): Promise<CheckpointPartReport> {
  const { network, file, externalFiles } = found;
  const missingFile = await firstMissing(folder.directory, externalFiles);
  if (missingFile !== undefined) {
    return { part: network, file: missingFile, state: 'missing', detail: `it holds the weights of ${file}.` };
  }
  const lacking = missingPorts(found, PORTS[network]);
  if (lacking.length > 0) {
    return { part: network, file, state: 'unfit', detail: `it lacks ${lacking.join(' and ')}.` };
  }
  try {
    await folder.networks.open(network, file);
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return { part: network, file, state: 'damaged', detail: error.message };
  }
  const weights = externalFiles.length === 0 ? '' : `; weights in ${externalFiles.join(', ')}`;
  return { part: network, file, state: 'ok', detail: `${describeNetwork(found)}${weights}` };
}
