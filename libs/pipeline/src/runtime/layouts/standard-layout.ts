import type { TensorPort } from '../inference-session.js';

/** Networks of a diffusers or optimum folder; each is `<name>/model.onnx`. */
export const STANDARD_NETWORKS = [
  'text_encoder',
  'text_encoder_2',
  'unet',
  'vae_decoder',
  'vae_encoder',
  'image_encoder',
] as const;

export type StandardNetwork = (typeof STANDARD_NETWORKS)[number];

/** How a denoiser takes its timestep: one for each row, one for all in a list, or one number. */
export interface TimestepForm {
  readonly elementType: string;
  readonly rank: 0 | 1;
  /** name or size of the one dimension; undefined for rank 0 */
  readonly dimension: number | string | undefined;
}

/** One network as its file declares it. */
export interface NetworkFile {
  readonly network: StandardNetwork;
  /** path inside the folder */
  readonly file: string;
  readonly inputs: readonly TensorPort[];
  readonly outputs: readonly TensorPort[];
  /** paths inside the folder of the files that hold its weights; empty when they are in the file itself */
  readonly externalFiles: readonly string[];
}

/** What a folder in the diffusers or optimum layout is, found from its files alone. */
export interface StandardLayout {
  /** `diffusers`: layout of the diffusers conversion script, without configurations beside the networks; `optimum`: with */
  readonly family: 'diffusers' | 'optimum';
  /** pipeline class without its `ORT` or `Onnx` prefix; undefined when there is no model_index.json */
  readonly pipelineClass: string | undefined;
  readonly networks: Readonly<Partial<Record<StandardNetwork, NetworkFile>>>;
  readonly schedulerConfig: Readonly<Record<string, unknown>>;
  readonly timestep: TimestepForm;
  /** element type of the denoiser's latents: float32 or float16 */
  readonly precision: string;
  /** channels that the denoiser takes; 9 for inpainting: latents, mask, masked picture */
  readonly denoiserChannels: number;
  readonly latentChannels: number;
  /** pixels along one side of a latent cell */
  readonly downscale: number;
  /** pixel sides that the denoiser can halve as often as it does are multiples of this */
  readonly sizeMultiplePx: number;
  readonly nativeSizePx: number;
  /** latents of the codec times this are latents of the denoiser, after `shiftFactor` is taken off */
  readonly scalingFactor: number;
  readonly shiftFactor: number;
  /** SDXL: an empty negative prompt is zeros rather than the encoding of nothing */
  readonly zeroesEmptyPrompt: boolean;
}

export type Conditioning = 'text' | 'guidance-embedding' | 'image-embedding' | 'two-text-encoders';

/** What the denoiser is conditioned on, told from its inputs. */
export function conditioningOf({ networks }: Pick<StandardLayout, 'networks'>): Conditioning {
  const names = new Set(networks.unet?.inputs.map(({ name }) => name));
  if (names.has('text_embeds')) return 'two-text-encoders';
  if (names.has('class_labels')) return 'image-embedding';
  return names.has('timestep_cond') ? 'guidance-embedding' : 'text';
}
