import { CheckpointManifestError } from '../../errors.js';
import type { TensorPort } from '../inference-session.js';
import { lengthOf, numberOf, readOptionalJson, type JsonObject } from './folder-json.js';
import type { OnnxGraphHeader } from './onnx-graph-header.js';
import type { StandardLayout, StandardNetwork, TimestepForm } from './standard-layout.js';
import {
  exists,
  findNetworkFiles,
  networkPath,
  readNetworkHeaders,
  toNetworkFile,
  type LocatedHeader,
} from './standard-network-files.js';

const INDEX_FILE = 'model_index.json';
const DENOISER_CONFIG_FILE = 'unet/config.json';
const CODEC_CONFIG_FILE = 'vae_decoder/config.json';
export const SCHEDULER_FILE = 'scheduler/scheduler_config.json';

/** What a folder may say about its networks, each a JSON object; the scheduler's options are read apart. */
export const CONFIG_FILES = [INDEX_FILE, DENOISER_CONFIG_FILE, CODEC_CONFIG_FILE] as const;

/** Latent spaces that published checkpoints use; a folder without configurations does not say. */
const SD_SCALING_FACTOR = 0.18215;
const SDXL_SCALING_FACTOR = 0.13025;
const SD_SIZE_PX = 512;
const SDXL_SIZE_PX = 1024;

/** The denoiser of every Stable Diffusion halves its latents three times. */
const SD_DENOISER_LEVELS = 4;

/** What SD-Turbo and its kin, the checkpoints that come without a scheduler folder, were distilled with. */
const TURBO_SCHEDULER: JsonObject = {
  _class_name: 'EulerDiscreteScheduler',
  beta_start: 0.00085,
  beta_end: 0.012,
  beta_schedule: 'scaled_linear',
  timestep_spacing: 'trailing',
};

/**
 * The sampler's options.
 * @throws CheckpointManifestError when the file is no JSON object, or missing although the folder's index names a scheduler
 */
export async function readSchedulerConfig(directory: string): Promise<JsonObject> {
  const config = await readOptionalJson(directory, SCHEDULER_FILE);
  if (config !== undefined) return config;
  const index = await readOptionalJson(directory, INDEX_FILE);
  if (index?.['scheduler'] === undefined) return TURBO_SCHEDULER;
  throw new CheckpointManifestError(
    SCHEDULER_FILE,
    'missing',
    `${INDEX_FILE} names a scheduler. With another one the pictures would be wrong.`,
  );
}

/** True when the folder has the one network that no such checkpoint can do without. */
export async function hasStandardLayout(directory: string): Promise<boolean> {
  return (await exists(directory, INDEX_FILE)) || (await findNetworkFiles(directory)).has('unet');
}

/**
 * Finds out, from configurations and graph headers, which dialect of the diffusers and optimum layouts a folder speaks.
 * Loads no weights.
 * @throws CheckpointManifestError naming the file without which nothing can be said
 */
export async function detectStandardLayout(directory: string): Promise<StandardLayout> {
  const headers = await readHeaders(directory);
  const unet = requireHeader(headers, 'unet');
  const decoder = requireHeader(headers, 'vae_decoder');
  const [index, unetConfig, vaeConfig, schedulerConfig] = await Promise.all([
    readOptionalJson(directory, INDEX_FILE),
    readOptionalJson(directory, DENOISER_CONFIG_FILE),
    readOptionalJson(directory, CODEC_CONFIG_FILE),
    readSchedulerConfig(directory),
  ]);
  const isSdxl = unet.inputs.some(({ name }) => name === 'text_embeds');
  const downscale = 2 ** ((lengthOf(vaeConfig, 'block_out_channels') ?? upsamplingsOf(decoder) + 1) - 1);
  const denoiserLevels = lengthOf(unetConfig, 'block_out_channels') ?? SD_DENOISER_LEVELS;
  const sampleSize = numberOf(unetConfig, 'sample_size');
  return {
    family: unetConfig === undefined ? 'diffusers' : 'optimum',
    pipelineClass: pipelineClassOf(index),
    networks: Object.fromEntries(
      [...headers].map(([network, header]) => [network, toNetworkFile(network, header)]),
    ),
    schedulerConfig,
    timestep: timestepOf(unet),
    precision: portNamed(unet, 'sample').elementType,
    denoiserChannels: numberOf(unetConfig, 'in_channels') ?? inputChannels(unet, 'sample') ?? 4,
    latentChannels: numberOf(vaeConfig, 'latent_channels') ?? inputChannels(decoder, 'latent_sample') ?? 4,
    downscale,
    sizeMultiplePx: downscale * 2 ** (denoiserLevels - 1),
    nativeSizePx: sampleSize === undefined ? (isSdxl ? SDXL_SIZE_PX : SD_SIZE_PX) : sampleSize * downscale,
    scalingFactor:
      numberOf(vaeConfig, 'scaling_factor') ?? (isSdxl ? SDXL_SCALING_FACTOR : SD_SCALING_FACTOR),
    shiftFactor: numberOf(vaeConfig, 'shift_factor') ?? 0,
    zeroesEmptyPrompt: index?.['force_zeros_for_empty_prompt'] === true,
  };
}

async function readHeaders(directory: string): Promise<Map<StandardNetwork, LocatedHeader>> {
  const headers = new Map<StandardNetwork, LocatedHeader>();
  for (const [network, header] of await readNetworkHeaders(directory)) {
    if (header instanceof CheckpointManifestError) throw header;
    headers.set(network, header);
  }
  return headers;
}

function requireHeader(
  headers: ReadonlyMap<StandardNetwork, LocatedHeader>,
  network: StandardNetwork,
): LocatedHeader {
  const header = headers.get(network);
  if (header !== undefined) return header;
  throw new CheckpointManifestError(networkPath(network), 'missing', 'no picture can be drawn without it.');
}

function timestepOf(unet: LocatedHeader): TimestepForm {
  const { elementType, dims } = portNamed(unet, 'timestep');
  return { elementType, rank: dims.length === 0 ? 0 : 1, dimension: dims[0] };
}

function portNamed(header: LocatedHeader, name: string): TensorPort {
  const port = header.inputs.find((input) => input.name === name);
  if (port !== undefined) return port;
  throw new CheckpointManifestError(header.file, 'invalid', `it has no input called ${name}.`);
}

/** The class name that the torch pipeline has, whoever exported it. */
function pipelineClassOf(index: JsonObject | undefined): string | undefined {
  const className = index?.['_class_name'];
  return typeof className === 'string' ? className.replace(/^(?:ORT|Onnx)/, '') : undefined;
}

/**
 * Channels of an input: from the graph's declaration where that is a number, else from the weight of the convolution that
 * reads it, [out, in, height, width]; the conversion script declares every dimension by name.
 */
function inputChannels(header: OnnxGraphHeader, name: string): number | undefined {
  const declared = header.inputs.find((input) => input.name === name)?.dims[1];
  if (typeof declared === 'number') return declared;
  const convolution = header.nodes.find(({ opType, inputs }) => opType === 'Conv' && inputs[0] === name);
  return header.weightDims.get(convolution?.inputs[1] ?? '')?.[1];
}

/** How often a decoder doubles its latents. */
function upsamplingsOf({ nodes }: OnnxGraphHeader): number {
  return nodes.filter(({ opType }) => opType === 'Resize' || opType === 'Upsample').length;
}
