import type { Conditioning } from '../decoder/denoiser.js';
import { joinConditioning, type Guidance } from '../decoder/guided-prediction.js';
import { GUIDANCE_OFF } from '../guidance/classifier-free-guidance.js';
import { resample } from '../image/resample.js';
import type { RgbImage } from '../image/rgb-image.js';
import { imageToPixels } from '../image-codec/pixels.js';
import type { ImagePrior } from '../prior/image-prior.js';
import type { PipelineRun } from '../progress/pipeline-run.js';
import type { CheckpointManifest } from '../runtime/checkpoint-manifest.js';
import type { InferenceSession } from '../runtime/inference-session.js';
import { repeatBatch, sliceBatch } from '../tensor/batch.js';
import { NOISE_STREAMS, seededNoise } from '../tensor/seeded-noise.js';
import { expectDims, floatTensor, type FloatTensor } from '../tensor/tensor.js';
import type { EncodedText, HouseTextEncoder } from '../text-encoder/house-text-encoder.js';
import { UNDERDRAWING, type HouseUnderdrawing } from '../underdrawing/house-underdrawing.js';
import type {
  ImageBatch,
  ImageConditioner,
  ImageGuidanceInput,
  TextGuidanceInput,
} from './diffusion-parts.js';

export interface HouseConditionerParts {
  readonly textEncoder: HouseTextEncoder;
  readonly prior: ImagePrior;
  readonly priorSettings: CheckpointManifest['prior'];
  /** for checkpoints that have one */
  readonly underdrawing?: HouseUnderdrawing;
  /** what the denoiser learnt "no image embedding" as */
  readonly nullImageEmbedding: Float32Array;
  readonly imageEncoderSizePx: number;
  readonly variationSpread: number;
  readonly openImageEncoder: () => Promise<InferenceSession>;
}

/**
 * Turns prompts or pictures into what the house denoiser is conditioned on: words, their mask and an image embedding, and
 * the underdrawing where the checkpoint has one.
 */
export class HouseConditioner implements ImageConditioner {
  readonly variationSpread: number;

  constructor(private readonly parts: HouseConditionerParts) {
    this.variationSpread = parts.variationSpread;
  }

  async guideByText(input: TextGuidanceInput, run: PipelineRun): Promise<Guidance> {
    const isGuided = input.guidanceScale > GUIDANCE_OFF;
    const text = await this.encodeTexts(
      isGuided ? [input.negativePrompt, input.prompt] : [input.prompt],
      run,
    );
    const drawn = this.parts.priorSettings.usedForText
      ? await this.drawEmbeddings(input, lastRow(text.embedding), run)
      : this.nullEmbeddings(input.imageIndexes.length);
    return this.guidance(text, drawn, input, run);
  }

  /** Pictures alone: both halves get the empty prompt, the conditional one the pictures' embeddings. */
  async guideByImage(input: ImageGuidanceInput, run: PipelineRun): Promise<Guidance> {
    const text = await this.encodeTexts([''], run);
    return this.guidance(text, input.imageEmbeddings, input, run);
  }

  async embedImage(image: RgbImage, run: PipelineRun): Promise<FloatTensor> {
    return run.stage('encode-image', async () => {
      const sizePx = this.parts.imageEncoderSizePx;
      const encoder = await this.parts.openImageEncoder();
      const pixels = imageToPixels(await resample(image, sizePx, sizePx));
      const embedding = await run.calls.runFor('image_embedding', encoder, { pixel_values: pixels });
      run.report({ stage: 'encode-image', step: 1, totalSteps: 1 });
      return expectDims('image_embedding', embedding, [1, this.parts.nullImageEmbedding.length]);
    });
  }

  /** @param texts the unconditional one first, the conditional one last; all in one call */
  private encodeTexts(texts: readonly string[], run: PipelineRun): Promise<EncodedText> {
    return run.stage('encode-text', async () => {
      const text = await this.parts.textEncoder.encode(texts, run.calls);
      run.report({ stage: 'encode-text', step: 1, totalSteps: 1 });
      return text;
    });
  }

  private drawEmbeddings(
    { seed, imageIndexes }: ImageBatch,
    textEmbedding: FloatTensor,
    run: PipelineRun,
  ): Promise<FloatTensor> {
    const { steps, guidanceScale } = this.parts.priorSettings;
    const noise = seededNoise(
      { seed, stream: NOISE_STREAMS.prior },
      imageIndexes,
      textEmbedding.dims.slice(1),
    );
    const repeated = repeatBatch(textEmbedding, imageIndexes.length);
    return run.stage('prior', () =>
      this.parts.prior.draw({ textEmbedding: repeated, noise, steps, guidanceScale }, run.calls, (done) =>
        run.report({ stage: 'prior', step: done, totalSteps: steps }),
      ),
    );
  }

  /** With guidance off the unconditional half is left out: nothing is computed for it, not even its words. */
  private async guidance(
    text: EncodedText,
    imageEmbeddings: FloatTensor,
    { imageIndexes, guidanceScale }: ImageBatch & { readonly guidanceScale: number },
    run: PipelineRun,
  ): Promise<Guidance> {
    const count = imageIndexes.length;
    const conditional = conditioningRows(lastRow, text, imageEmbeddings);
    if (guidanceScale <= GUIDANCE_OFF) {
      return { conditional: await this.withUnderdrawing(conditional, run), scale: guidanceScale };
    }
    const unconditional = conditioningRows(firstRow, text, this.nullEmbeddings(count));
    const both = await this.withUnderdrawing(joinConditioning(unconditional, conditional), run);
    return {
      unconditional: halfOf(both, 0, count),
      conditional: halfOf(both, count, 2 * count),
      scale: guidanceScale,
    };
  }

  /** Once per generation: the underdrawing does not change while noise is taken away. */
  private async withUnderdrawing(conditioning: Conditioning, run: PipelineRun): Promise<Conditioning> {
    const { underdrawing } = this.parts;
    if (underdrawing === undefined) return conditioning;
    return run.stage('underdrawing', async () => {
      const drawn = await underdrawing.draw(conditioning, run.calls);
      run.report({ stage: 'underdrawing', step: 1, totalSteps: 1 });
      return { ...conditioning, [UNDERDRAWING]: drawn };
    });
  }

  private nullEmbeddings(count: number): FloatTensor {
    const { nullImageEmbedding } = this.parts;
    return repeatBatch(floatTensor([1, nullImageEmbedding.length], nullImageEmbedding), count);
  }
}

function halfOf(both: Conditioning, start: number, end: number): Conditioning {
  return Object.fromEntries(
    Object.entries(both).map(([input, rows]) => [input, sliceBatch(rows, start, end)]),
  );
}

type RowOf = (rows: FloatTensor) => FloatTensor;

const firstRow: RowOf = (rows) => sliceBatch(rows, 0, 1);
const lastRow: RowOf = (rows) => sliceBatch(rows, (rows.dims[0] ?? 1) - 1, rows.dims[0] ?? 1);

function conditioningRows(rowOf: RowOf, text: EncodedText, imageEmbeddings: FloatTensor): Conditioning {
  const count = imageEmbeddings.dims[0] ?? 0;
  return {
    text_tokens: repeatBatch(rowOf(text.tokens), count),
    text_mask: repeatBatch(rowOf(text.mask), count),
    image_embedding: imageEmbeddings,
  };
}
