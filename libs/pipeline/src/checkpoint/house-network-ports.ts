import type { CheckpointManifest } from '../runtime/checkpoint-manifest.js';
import { UNDERDRAWING } from '../underdrawing/house-underdrawing.js';
import type { ExpectedPorts } from './describe-network.js';
import { OPTIONAL_HOUSE_FILES } from './house-files.js';

/** What the networks of the house layout take and give; see the checkpoint's manual. */
const HOUSE_NETWORKS = {
  textEncoder: { inputs: ['input_ids'], outputs: ['text_tokens', 'text_mask', 'text_embedding'] },
  imageEncoder: { inputs: ['pixel_values'], outputs: ['image_embedding'] },
  prior: { inputs: ['sample', 'timestep', 'text_embedding'], outputs: ['velocity'] },
  denoiser: {
    inputs: ['latents', 'timestep', 'text_tokens', 'text_mask', 'image_embedding'],
    outputs: ['velocity'],
  },
  underdrawing: {
    inputs: ['text_tokens', 'text_mask', 'image_embedding'],
    outputs: [UNDERDRAWING],
  },
  vaeEncoder: { inputs: ['sample'], outputs: ['latents'] },
  vaeDecoder: { inputs: ['latents'], outputs: ['sample'] },
} as const;

export type HouseNetwork = keyof typeof HOUSE_NETWORKS;

/** Of an upscaler, whose output may have any name. */
export const UPSCALER_PORTS: ExpectedPorts = { inputs: ['sample'], outputs: [] };

export function isHouseNetwork(part: string): part is HouseNetwork {
  return part in HOUSE_NETWORKS;
}

/** With an underdrawing to follow the denoiser takes one more input. */
export function housePortsOf(part: HouseNetwork, { files }: CheckpointManifest): ExpectedPorts {
  const ports: ExpectedPorts = HOUSE_NETWORKS[part];
  const isFollowing = part === 'denoiser' && files[OPTIONAL_HOUSE_FILES.underdrawing] !== undefined;
  return isFollowing ? { ...ports, inputs: [...ports.inputs, UNDERDRAWING] } : ports;
}
