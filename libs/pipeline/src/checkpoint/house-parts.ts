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
import { misfitOf, type ExpectedPorts } from './describe-network.js';
import { HouseConditioner, type HouseConditionerParts } from './house-conditioner.js';
import { houseDrawingSize } from './house-drawing-size.js';
import { HOUSE_FILES, OPTIONAL_HOUSE_FILES } from './house-files.js';
import { housePortsOf, UPSCALER_PORTS, type HouseNetwork } from './house-network-ports.js';

/** What a network is called in messages. */
const NETWORK_NAMES: Readonly<Record<HouseNetwork, string>> = {
  textEncoder: 'text encoder',
  imageEncoder: 'image encoder',
  prior: 'prior',
  denoiser: 'denoiser',
  underdrawing: 'underdrawing',
  vaeEncoder: 'image encoder (VAE)',
  vaeDecoder: 'image decoder',
};

/**
 * Opens what text-to-image needs; the image encoder and the VAE encoder wait until they are asked for.
 * @throws CheckpointManifestError naming the file that is missing, or whose inputs and outputs are not those of its place
 */
export async function loadHouseParts(
  directory: string,
  manifest: CheckpointManifest,
  networks: NetworkStore,
): Promise<DiffusionParts> {
  requireFiles(manifest);
  const { architecture } = manifest;
  const open = (network: HouseNetwork) => openNetwork(network, manifest, networks);
  const vocabulary = await readJson(directory, HOUSE_FILES.vocabulary, z.array(z.string()).min(2));
  const nullImageEmbedding = await readJson(
    directory,
    HOUSE_FILES.nullImageEmbedding,
    z.array(z.number()).length(architecture.embeddingDimensions),
  );
  const scheduler = createRectifiedFlowEulerScheduler();
  const tokenizer = new WordTokenizer(
    vocabulary,
    architecture.textTokens,
    await readSynonyms(directory, manifest),
    await readGrammar(directory, manifest),
  );
  const textEncoder = new HouseTextEncoder(
    await open('textEncoder'),
    tokenizer,
    architecture.embeddingDimensions,
  );
  const prior = new ImagePrior(await open('prior'), scheduler, architecture.embeddingNorm);
  const underdrawing = await openUnderdrawing(manifest, networks);
  const denoiser = await open('denoiser');
  const conditioner = new HouseConditioner({
    textEncoder,
    prior,
    priorSettings: manifest.prior,
    ...underdrawing,
    nullImageEmbedding: Float32Array.from(nullImageEmbedding),
    imageEncoderSizePx: architecture.imageEncoderSizePx,
    variationSpread: manifest.variations?.embeddingNoise ?? 0,
    openImageEncoder: () => open('imageEncoder'),
  });
  const scratch = new ScratchTensors();
  return {
    readPrompt: (prompt) => tokenizer.tokenize(prompt),
    guideByText: (input, run) => conditioner.guideByText(input, run),
    imageConditioner: conditioner,
    denoiser: new HouseDenoiser(denoiser),
    scheduler,
    codec: new HouseImageCodec(
      {
        decoder: await open('vaeDecoder'),
        openEncoder: () => open('vaeEncoder'),
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

async function openNetwork(
  network: HouseNetwork,
  manifest: CheckpointManifest,
  networks: NetworkStore,
): Promise<InferenceSession> {
  const file = { ...HOUSE_FILES, ...OPTIONAL_HOUSE_FILES }[network];
  const session = await networks.open(NETWORK_NAMES[network], file);
  return requireFit(session, file, housePortsOf(network, manifest));
}

/** Refused now: of the last network in line a run would learn only after all the others. */
function requireFit(session: InferenceSession, file: string, ports: ExpectedPorts): InferenceSession {
  const misfit = misfitOf(session, ports);
  if (misfit !== undefined) throw new CheckpointManifestError(file, 'invalid', misfit);
  return session;
}

/** @throws CheckpointManifestError when only one of network and denoiser knows of an underdrawing */
async function openUnderdrawing(
  manifest: CheckpointManifest,
  networks: NetworkStore,
): Promise<Pick<HouseConditionerParts, 'underdrawing'>> {
  const { files, architecture, nativeSizePx } = manifest;
  const denoiser = await networks.open(NETWORK_NAMES.denoiser, HOUSE_FILES.denoiser);
  if (files[OPTIONAL_HOUSE_FILES.underdrawing] === undefined) {
    if (!denoiser.inputs.some(({ name }) => name === UNDERDRAWING)) return {};
    throw new CheckpointManifestError(
      OPTIONAL_HOUSE_FILES.underdrawing,
      'missing',
      'the denoiser takes an underdrawing.',
    );
  }
  const cells = nativeSizePx / architecture.latentDownscale;
  return {
    underdrawing: new HouseUnderdrawing(await openNetwork('underdrawing', manifest, networks), [
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
    openUpscaler: async () => {
      const session = await networks.open('upscaler', upscaler.file);
      return new OnnxUpscaler(requireFit(session, upscaler.file, UPSCALER_PORTS), upscaler);
    },
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
