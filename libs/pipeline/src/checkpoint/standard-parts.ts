import { StandardDenoiser } from '../decoder/standard-denoiser.js';
import { CheckpointManifestError } from '../errors.js';
import { StandardImageCodec } from '../image-codec/standard-image-codec.js';
import type { InferenceSession } from '../runtime/inference-session.js';
import { readOptionalJson } from '../runtime/layouts/folder-json.js';
import {
  conditioningOf,
  type StandardLayout,
  type StandardNetwork,
} from '../runtime/layouts/standard-layout.js';
import type { NetworkStore } from '../runtime/network-store.js';
import { createScheduler } from '../schedulers/create-scheduler.js';
import { ScratchTensors } from '../tensor/scratch-tensors.js';
import { ClipTextEncoder, type TextLayer } from '../text-encoder/clip-text-encoder.js';
import type { DiffusionParts } from './diffusion-parts.js';
import { readClipTokenizer } from './read-clip-tokenizer.js';
import { StandardConditioner } from './standard-conditioner.js';
import { standardDrawingSize } from './standard-drawing-size.js';
import {
  CLIP_PREPROCESSING,
  StandardImageConditioner,
  type ClipPreprocessing,
} from './standard-image-conditioner.js';
import { needOf, standardMisfitOf } from './standard-network-needs.js';

/** What a network is called in messages. */
const NETWORK_NAMES: Readonly<Record<StandardNetwork, string>> = {
  text_encoder: 'text encoder',
  text_encoder_2: 'second text encoder',
  unet: 'denoiser',
  vae_decoder: 'image decoder',
  vae_encoder: 'image encoder (VAE)',
  image_encoder: 'image encoder',
};

/**
 * Opens what text-to-image needs of a folder in the diffusers or optimum layout; the encoders of pictures wait until they
 * are asked for. The denoiser is opened first: it is the largest, and most of what can fail for want of memory.
 * @throws CheckpointManifestError naming the file that is missing or wrong, or whose inputs and outputs are not those of its
 * place; SchedulerConfigError
 */
export async function loadStandardParts(
  directory: string,
  layout: StandardLayout,
  networks: NetworkStore,
): Promise<DiffusionParts> {
  requireFitNetworks(layout);
  const open = (network: StandardNetwork) => openNetwork(layout, network, networks);
  const scheduler = createScheduler(layout.schedulerConfig);
  const denoiser = new StandardDenoiser(await open('unet'), layout.timestep, layout.downscale);
  const conditioner = new StandardConditioner({
    textEncoders: await openTextEncoders(directory, layout, open),
    zeroesEmptyPrompt: layout.zeroesEmptyPrompt,
    guidanceEmbeddingWidth: denoiserInputWidth(layout, 'timestep_cond'),
    imageLabelWidth: denoiserInputWidth(layout, 'class_labels'),
  });
  const imageConditioner = await imageConditionerOf(directory, layout, { conditioner, open });
  const scratch = new ScratchTensors();
  return {
    guideByText: (input, run) => conditioner.guideByText(input, run),
    ...(imageConditioner === undefined ? {} : { imageConditioner }),
    denoiser,
    takesMaskChannels: layout.denoiserChannels === 2 * layout.latentChannels + 1,
    scheduler,
    codec: new StandardImageCodec({
      ...layout,
      decoder: await open('vae_decoder'),
      scratch,
      openEncoder: layout.networks.vae_encoder === undefined ? undefined : () => open('vae_encoder'),
    }),
    scratch,
    drawingSize: (wanted) => standardDrawingSize(wanted, layout.sizeMultiplePx),
  };
}

/** Refused now: of the decoder a run would learn only after all the denoising. */
function requireFitNetworks(layout: StandardLayout): void {
  const conditioning = conditioningOf(layout);
  for (const found of Object.values(layout.networks)) {
    if (needOf(found.network, conditioning).kind === 'unneeded') continue;
    const misfit = standardMisfitOf(found, conditioning);
    if (misfit !== undefined) throw new CheckpointManifestError(found.file, 'invalid', misfit);
  }
}

type OpenNetwork = (network: StandardNetwork) => Promise<InferenceSession>;

function openNetwork(
  layout: StandardLayout,
  network: StandardNetwork,
  networks: NetworkStore,
): Promise<InferenceSession> {
  const file = layout.networks[network]?.file;
  if (file !== undefined) return networks.open(NETWORK_NAMES[network], file);
  throw new CheckpointManifestError(
    `${network}/model.onnx`,
    'missing',
    'the checkpoint cannot be used without it.',
  );
}

async function openTextEncoders(
  directory: string,
  layout: StandardLayout,
  open: OpenNetwork,
): Promise<readonly [ClipTextEncoder] | readonly [ClipTextEncoder, ClipTextEncoder]> {
  const layer: TextLayer = conditioningOf(layout) === 'two-text-encoders' ? 'last-but-one' : 'last';
  const first = new ClipTextEncoder(
    await open('text_encoder'),
    await readClipTokenizer(directory, 'tokenizer'),
    layer,
  );
  if (layer === 'last') return [first];
  const tokenizer = await readClipTokenizer(directory, 'tokenizer_2');
  return [first, new ClipTextEncoder(await open('text_encoder_2'), tokenizer, layer)];
}

async function imageConditionerOf(
  directory: string,
  layout: StandardLayout,
  { conditioner, open }: { conditioner: StandardConditioner; open: OpenNetwork },
): Promise<StandardImageConditioner | undefined> {
  const takesImages = denoiserInputWidth(layout, 'class_labels') !== undefined;
  if (!takesImages || layout.networks.image_encoder === undefined) return undefined;
  return new StandardImageConditioner({
    conditioner,
    openImageEncoder: () => open('image_encoder'),
    preprocessing: await readPreprocessing(directory),
  });
}

async function readPreprocessing(directory: string): Promise<ClipPreprocessing> {
  const config = await readOptionalJson(directory, 'feature_extractor/preprocessor_config.json');
  const crop = config?.['crop_size'];
  const cropHeight = typeof crop === 'object' && crop !== null && 'height' in crop ? crop.height : crop;
  return {
    sizePx: typeof cropHeight === 'number' ? cropHeight : CLIP_PREPROCESSING.sizePx,
    mean: numbersOf(config?.['image_mean']) ?? CLIP_PREPROCESSING.mean,
    deviation: numbersOf(config?.['image_std']) ?? CLIP_PREPROCESSING.deviation,
  };
}

function numbersOf(value: unknown): number[] | undefined {
  return Array.isArray(value) && value.every((entry): entry is number => typeof entry === 'number')
    ? value
    : undefined;
}

/** Length of a vector that the denoiser takes for each row; undefined when it takes none of that name. */
function denoiserInputWidth(layout: StandardLayout, name: string): number | undefined {
  const port = layout.networks.unet?.inputs.find((input) => input.name === name);
  if (port === undefined) return undefined;
  const width = port.dims[1];
  if (typeof width === 'number') return width;
  throw new CheckpointManifestError(
    'unet/model.onnx',
    'invalid',
    `it does not say how long its input ${name} is.`,
  );
}
