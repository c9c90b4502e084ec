import { z } from 'zod';
import { HouseDenoiser } from '../decoder/house-denoiser.js';
import { CheckpointManifestError } from '../errors.js';
import { HouseImageCodec } from '../image-codec/house-image-codec.js';
import { ImagePrior } from '../prior/image-prior.js';
import { readCheckpointText } from '../runtime/checkpoint-files.js';
import type { CheckpointManifest } from '../runtime/checkpoint-manifest.js';
import type { InferenceSession } from '../runtime/inference-session.js';
import type { NetworkStore } from '../runtime/network-store.js';
import { createRectifiedFlowEulerScheduler } from '../schedulers/rectified-flow-euler.scheduler.js';
import { ScratchTensors } from '../tensor/scratch-tensors.js';
import { HouseTextEncoder } from '../text-encoder/house-text-encoder.js';
import { SceneGrammar, sceneGrammarSchema } from '../tokenizer/scene-grammar.js';
import { WordTokenizer } from '../tokenizer/word-tokenizer.js';
import { HouseUnderdrawing, UNDERDRAWING } from '../underdrawing/house-underdrawing.js';
import { OnnxUpscaler } from '../upsampler/onnx-upscaler.js';
import type { DiffusionParts } from './diffusion-parts.js';
import { houseDrawingSize } from './house-drawing-size.js';
import { HouseConditioner, type HouseConditionerParts } from './house-conditioner.js';

/** Files of the house layout. */
export const HOUSE_FILES = {
  textEncoder: 'text_encoder.onnx',
  imageEncoder: 'image_encoder.onnx',
  prior: 'prior.onnx',
  denoiser: 'denoiser.onnx',
  vaeEncoder: 'vae_encoder.onnx',
  vaeDecoder: 'vae_decoder.onnx',
  vocabulary: 'vocab.json',
  nullImageEmbedding: 'null_image_embedding.json',
} as const;

/** Files that a checkpoint of the house layout may do without. */
export const OPTIONAL_HOUSE_FILES = {
  /** lays the picture out before noise is taken away */
  underdrawing: 'underdrawing.onnx',
  /** words to read instead of words that the vocabulary lacks: `{"word": "known words"}` */
  synonyms: 'synonyms.json',
  /** what stands between two things, and what is shown where no thing is named */
  grammar: 'grammar.json',
} as const;

/** Opens what text-to-image needs; the image encoder and the VAE encoder wait until they are asked for. */
export async function loadHouseParts(
  directory: string,
  manifest: CheckpointManifest,
  networks: NetworkStore,
): Promise<DiffusionParts> {
  requireFiles(manifest);
  const { architecture } = manifest;
  const vocabulary = await readJson(directory, HOUSE_FILES.vocabulary, z.array(z.string()).min(2));
  const nullImageEmbedding = await readJson(
    directory,
    HOUSE_FILES.nullImageEmbedding,
    z.array(z.number()).length(architecture.embeddingDimensions),
  );
  const scheduler = createRectifiedFlowEulerScheduler();
  const textEncoder = new HouseTextEncoder(
    await networks.open('text encoder', HOUSE_FILES.textEncoder),
    new WordTokenizer(
      vocabulary,
      architecture.textTokens,
      await readSynonyms(directory, manifest),
      await readGrammar(directory, manifest),
    ),
    architecture.embeddingDimensions,
  );
  const prior = new ImagePrior(
    await networks.open('prior', HOUSE_FILES.prior),
    scheduler,
    architecture.embeddingNorm,
  );
  const denoiser = await networks.open('denoiser', HOUSE_FILES.denoiser);
  const conditioner = new HouseConditioner({
    textEncoder,
    prior,
    priorSettings: manifest.prior,
    ...(await openUnderdrawing(manifest, networks, denoiser)),
    nullImageEmbedding: Float32Array.from(nullImageEmbedding),
    imageEncoderSizePx: architecture.imageEncoderSizePx,
    variationSpread: manifest.variations?.embeddingNoise ?? 0,
    openImageEncoder: () => networks.open('image encoder', HOUSE_FILES.imageEncoder),
  });
  const scratch = new ScratchTensors();
  return {
    guideByText: (input, run) => conditioner.guideByText(input, run),
    imageConditioner: conditioner,
    denoiser: new HouseDenoiser(denoiser),
    scheduler,
    codec: new HouseImageCodec(
      {
        decoder: await networks.open('image decoder', HOUSE_FILES.vaeDecoder),
        openEncoder: () => networks.open('image encoder (VAE)', HOUSE_FILES.vaeEncoder),
        scratch,
      },
      architecture.latentChannels,
      architecture.latentDownscale,
    ),
    previewMap: manifest.preview,
    scratch,
    ...upscalerOf(manifest, networks),
    drawingSize: (wanted) => houseDrawingSize(wanted, manifest.nativeSizePx),
  };
}

/** @throws CheckpointManifestError when only one of network and denoiser knows of an underdrawing */
async function openUnderdrawing(
  { files, architecture, nativeSizePx }: CheckpointManifest,
  networks: NetworkStore,
  denoiser: InferenceSession,
): Promise<Pick<HouseConditionerParts, 'underdrawing'>> {
  const file = OPTIONAL_HOUSE_FILES.underdrawing;
  const isWanted = denoiser.inputs.some(({ name }) => name === UNDERDRAWING);
  const isThere = files[file] !== undefined;
  if (isWanted !== isThere) {
    throw isWanted
      ? new CheckpointManifestError(file, 'missing', 'the denoiser takes an underdrawing.')
      : new CheckpointManifestError(
          HOUSE_FILES.denoiser,
          'invalid',
          `it has no input for what ${file} draws.`,
        );
  }
  if (!isThere) return {};
  const cells = nativeSizePx / architecture.latentDownscale;
  return {
    underdrawing: new HouseUnderdrawing(await networks.open('underdrawing', file), [
      architecture.latentChannels,
      cells,
      cells,
    ]),
  };
}

function upscalerOf(
  { upscaler }: CheckpointManifest,
  networks: NetworkStore,
): Pick<DiffusionParts, 'openUpscaler'> {
  if (upscaler === undefined) return {};
  return {
    openUpscaler: async () => new OnnxUpscaler(await networks.open('upscaler', upscaler.file), upscaler),
  };
}

function requireFiles(manifest: CheckpointManifest): void {
  for (const file of Object.values(HOUSE_FILES)) {
    if (manifest.files[file] !== undefined) continue;
    throw new CheckpointManifestError(file, 'missing', 'the manifest does not list it.');
  }
}

async function readSynonyms(directory: string, manifest: CheckpointManifest): Promise<Map<string, string>> {
  const file = OPTIONAL_HOUSE_FILES.synonyms;
  if (manifest.files[file] === undefined) return new Map();
  return new Map(Object.entries(await readJson(directory, file, z.record(z.string(), z.string()))));
}

async function readGrammar(
  directory: string,
  manifest: CheckpointManifest,
): Promise<SceneGrammar | undefined> {
  const file = OPTIONAL_HOUSE_FILES.grammar;
  if (manifest.files[file] === undefined) return undefined;
  return new SceneGrammar(await readJson(directory, file, sceneGrammarSchema));
}

async function readJson<T>(directory: string, file: string, schema: z.ZodType<T>): Promise<T> {
  const text = await readCheckpointText(directory, file);
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    const detail = error instanceof z.ZodError ? z.prettifyError(error) : 'it is not JSON.';
    throw new CheckpointManifestError(file, 'invalid', detail, { cause: error });
  }
}
