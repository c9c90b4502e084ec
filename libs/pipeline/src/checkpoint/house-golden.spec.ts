import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { denoise, SCRATCH_BATCHES } from '../decoder/denoise.js';
import type { Conditioning } from '../decoder/denoiser.js';
import type { Guidance } from '../decoder/guided-prediction.js';
import { HouseDenoiser } from '../decoder/house-denoiser.js';
import { GUIDANCE_OFF } from '../guidance/classifier-free-guidance.js';
import { ImagePrior } from '../prior/image-prior.js';
import { MANIFEST_FILE_NAME, parseManifest } from '../runtime/checkpoint-manifest.js';
import { NetworkCalls } from '../runtime/network-calls.js';
import { NetworkStore } from '../runtime/network-store.js';
import { createRectifiedFlowEulerScheduler } from '../schedulers/rectified-flow-euler.scheduler.js';
import { concatBatch, repeatBatch, sliceBatch } from '../tensor/batch.js';
import { floatTensor, type FloatTensor } from '../tensor/tensor.js';
import { goldenTensor, HOUSE_GOLDEN, maxAbsoluteDifference } from '../testing/house-golden.js';
import { HOUSE_DIRECTORY, REAL_NETWORKS_TIMEOUT_MS } from '../testing/house-checkpoint.js';
import { HouseTextEncoder, type EncodedText } from '../text-encoder/house-text-encoder.js';
import { WordTokenizer } from '../tokenizer/word-tokenizer.js';
import { HouseUnderdrawing } from '../underdrawing/house-underdrawing.js';
import { HOUSE_FILES, OPTIONAL_HOUSE_FILES } from './house-files.js';

/** Measured agreement is a few millionths; a wrong formula is off by more than a tenth. */
const TOLERANCE = 1e-3;
/** The smallest principal components vary by a hundredth of a pixel's range and are scaled to unit variance, which
 * magnifies the rounding of pixels: a few parts in ten thousand are usual, a wrong formula is off by more than a tenth. */
const LATENT_TOLERANCE = 4e-3;
const { architecture } = parseManifest(readFileSync(join(HOUSE_DIRECTORY, MANIFEST_FILE_NAME), 'utf8'));
const LATENT_DIMS = HOUSE_GOLDEN.dims.latents;
const scheduler = createRectifiedFlowEulerScheduler();

jest.setTimeout(REAL_NETWORKS_TIMEOUT_MS);

describe('house checkpoint against the same run in PyTorch', () => {
  const networks = new NetworkStore(HOUSE_DIRECTORY, { executionProviders: ['cpu'] });
  const calls = new NetworkCalls();
  const tokenizer = new WordTokenizer(readJson(HOUSE_FILES.vocabulary), HOUSE_GOLDEN.uncond_ids.length);
  const nullValues = Float32Array.from(readJson<number>(HOUSE_FILES.nullImageEmbedding));
  const nullEmbedding = floatTensor([1, nullValues.length], nullValues);
  let text: EncodedText;

  beforeAll(async () => {
    const session = await networks.open('text encoder', HOUSE_FILES.textEncoder);
    const encoder = new HouseTextEncoder(session, tokenizer, nullValues.length);
    text = await encoder.encode(['', ...HOUSE_GOLDEN.prompts], calls);
  });
  afterAll(() => networks.release());

  it('gives prompts and the empty prompt the same ids', () => {
    expect(HOUSE_GOLDEN.prompts.map((prompt) => tokenizer.tokenize(prompt).ids)).toEqual(
      HOUSE_GOLDEN.input_ids,
    );
    expect(tokenizer.tokenize('').ids).toEqual(HOUSE_GOLDEN.uncond_ids);
  });

  it('draws the same image embeddings in the prior', async () => {
    const prior = new ImagePrior(
      await networks.open('prior', HOUSE_FILES.prior),
      scheduler,
      architecture.embeddingNorm,
    );
    const drawn = await prior.draw(
      {
        textEmbedding: sliceBatch(text.embedding, 1, 3),
        noise: goldenTensor('prior_noise'),
        steps: HOUSE_GOLDEN.prior.steps,
        guidanceScale: HOUSE_GOLDEN.prior.guidance,
      },
      calls,
      () => undefined,
    );
    const expected = goldenTensor('image_embedding');
    expect(maxAbsoluteDifference(drawn.data, expected.data)).toBeLessThan(TOLERANCE);
  });

  it('lays out the same underdrawing', async () => {
    const drawn = (await underdrawn(conditioning([1, 2], goldenTensor('image_embedding')))).underdrawing;
    expect(
      maxAbsoluteDifference(drawn?.data ?? new Float32Array(), goldenTensor('underdrawing').data),
    ).toBeLessThan(LATENT_TOLERANCE);
  });

  it('denoises to the same latents, step by step', async () => {
    const denoiser = new HouseDenoiser(await networks.open('denoiser', HOUSE_FILES.denoiser));
    const trace: { mean: number[]; std: number[] }[] = [];
    const latents = await denoise(
      denoiser,
      {
        run: scheduler.start(HOUSE_GOLDEN.denoiser.steps),
        latents: goldenTensor('noise'),
        firstStep: 0,
        guidance: await guidance(HOUSE_GOLDEN.denoiser.guidance),
        scratch: repeatBatch(goldenTensor('noise'), SCRATCH_BATCHES),
        stepNoise: () => new Float32Array(),
        wantsEstimate: () => true,
        onStep: () => undefined,
        constrain: (sample) => {
          trace.push(traceOf(floatTensor(LATENT_DIMS, sample)));
          return sample;
        },
      },
      calls,
    );
    expect(trace).toHaveLength(HOUSE_GOLDEN.trace_per_step.length);
    trace.forEach((step, index) => {
      const expected = HOUSE_GOLDEN.trace_per_step[index];
      step.mean.forEach((mean, row) =>
        expect(Math.abs(mean - (expected?.mean[row] ?? Number.NaN))).toBeLessThan(TOLERANCE),
      );
      step.std.forEach((std, row) =>
        expect(Math.abs(std - (expected?.std[row] ?? Number.NaN))).toBeLessThan(TOLERANCE),
      );
    });
    expect(maxAbsoluteDifference(latents.data, goldenTensor('latents').data)).toBeLessThan(LATENT_TOLERANCE);
  });

  it('decodes the same pixels', async () => {
    const decoder = await networks.open('image decoder', HOUSE_FILES.vaeDecoder);
    const pixels = await calls.runFor('sample', decoder, { latents: goldenTensor('latents') });
    const expected = goldenTensor('pixels');
    expect(maxAbsoluteDifference(pixels.data, expected.data)).toBeLessThan(TOLERANCE);
  });

  async function guidance(scale: number): Promise<Guidance> {
    const conditional = await underdrawn(conditioning([1, 2], goldenTensor('image_embedding')));
    if (scale <= GUIDANCE_OFF) return { conditional, scale };
    const unconditional = await underdrawn(conditioning([0, 0], repeatBatch(nullEmbedding, 2)));
    return { unconditional, conditional, scale };
  }

  async function underdrawn(told: Conditioning): Promise<Conditioning> {
    const network = await networks.open('underdrawing', OPTIONAL_HOUSE_FILES.underdrawing);
    const underdrawing = new HouseUnderdrawing(network, LATENT_DIMS.slice(1));
    return { ...told, underdrawing: await underdrawing.draw(told, calls) };
  }

  function conditioning(rows: readonly number[], imageEmbedding: FloatTensor): Conditioning {
    const pick = (tensor: FloatTensor) => concatBatch(rows.map((row) => sliceBatch(tensor, row, row + 1)));
    return { text_tokens: pick(text.tokens), text_mask: pick(text.mask), image_embedding: imageEmbedding };
  }
});

function readJson<T extends string | number>(file: string): T[] {
  return JSON.parse(readFileSync(join(HOUSE_DIRECTORY, file), 'utf8')) as T[]; // a committed file of the checkpoint
}

/** Standard deviation with n - 1, as PyTorch counts it. */
function traceOf(latents: FloatTensor): { mean: number[]; std: number[] } {
  const rows = [0, 1].map((row) => sliceBatch(latents, row, row + 1).data);
  const mean = rows.map((row) => row.reduce((sum, value) => sum + value, 0) / row.length);
  const std = rows.map((row, index) =>
    Math.sqrt(row.reduce((sum, value) => sum + (value - (mean[index] ?? 0)) ** 2, 0) / (row.length - 1)),
  );
  return { mean, std };
}
