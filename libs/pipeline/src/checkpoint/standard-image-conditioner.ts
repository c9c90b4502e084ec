import type { Guidance } from '../decoder/guided-prediction.js';
import { cropImage } from '../editing/crop.js';
import { resample } from '../image/resample.js';
import type { RgbImage } from '../image/rgb-image.js';
import type { PipelineRun } from '../progress/pipeline-run.js';
import type { InferenceSession } from '../runtime/inference-session.js';
import { expectDims, floatTensor, type FloatTensor } from '../tensor/tensor.js';
import type { ImageConditioner, ImageGuidanceInput } from './diffusion-parts.js';
import type { StandardConditioner } from './standard-conditioner.js';

/** How CLIP's image side wants its pictures: feature_extractor/preprocessor_config.json. */
export interface ClipPreprocessing {
  readonly sizePx: number;
  /** per colour, of values in 0 … 1 */
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
}

/** What every CLIP was trained with. */
export const CLIP_PREPROCESSING: ClipPreprocessing = {
  sizePx: 224,
  mean: [0.48145466, 0.4578275, 0.40821073],
  deviation: [0.26862954, 0.26130258, 0.27577711],
};

export interface StandardImageConditionerSetup {
  readonly conditioner: StandardConditioner;
  readonly openImageEncoder: () => Promise<InferenceSession>;
  readonly preprocessing: ClipPreprocessing;
}

/**
 * Stable unCLIP: pictures conditioned on the CLIP embedding of another. The denoiser is told the embedding and how much
 * noise was put on it; none is put on here, whose sinusoids are ones followed by zeros.
 */
export class StandardImageConditioner implements ImageConditioner {
  readonly variationSpread = 0;

  constructor(private readonly setup: StandardImageConditionerSetup) {}

  embedImage(image: RgbImage, run: PipelineRun): Promise<FloatTensor> {
    return run.stage('encode-image', async () => {
      const encoder = await this.setup.openImageEncoder();
      const pixels = await clipPixels(image, this.setup.preprocessing);
      const embedding = await run.calls.runFor('image_embeds', encoder, { pixel_values: pixels });
      run.report({ stage: 'encode-image', step: 1, totalSteps: 1 });
      return expectDims('image_embeds', embedding, [1, embedding.dims[1] ?? 0]);
    });
  }

  guideByImage(input: ImageGuidanceInput, run: PipelineRun): Promise<Guidance> {
    const labels = withNoiseLevelZero(input.imageEmbeddings);
    return this.setup.conditioner.guideByText({ ...input, prompt: '', negativePrompt: '' }, run, labels);
  }
}

function withNoiseLevelZero({ dims, data }: FloatTensor): FloatTensor {
  const [rows = 0, width = 0] = dims;
  const labels = new Float32Array(rows * width * 2);
  for (let row = 0; row < rows; row += 1) {
    labels.set(data.subarray(row * width, (row + 1) * width), row * width * 2);
    labels.fill(1, row * width * 2 + width, row * width * 2 + width + Math.floor(width / 2));
  }
  return floatTensor([rows, width * 2], labels);
}

/** The middle square of the picture at CLIP's size, normalised per colour; float32 [1, 3, size, size]. */
async function clipPixels(
  image: RgbImage,
  { sizePx, mean, deviation }: ClipPreprocessing,
): Promise<FloatTensor> {
  const side = Math.min(image.widthPx, image.heightPx);
  const middle = {
    left: Math.floor((image.widthPx - side) / 2),
    top: Math.floor((image.heightPx - side) / 2),
    width: side,
    height: side,
  };
  const { data } = await resample(cropImage(image, middle), sizePx, sizePx);
  const plane = sizePx * sizePx;
  const pixels = Float32Array.from({ length: 3 * plane }, (_, index) => {
    const channel = Math.floor(index / plane);
    const value = (data[(index % plane) * 3 + channel] ?? 0) / 255;
    return (value - (mean[channel] ?? 0)) / (deviation[channel] ?? 1);
  });
  return floatTensor([1, 3, sizePx, sizePx], pixels);
}
