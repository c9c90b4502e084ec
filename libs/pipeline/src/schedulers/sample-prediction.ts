import { combine } from './combine.js';

/** What the network was trained to return; v is alpha * noise - sigma * x_0 (arXiv 2202.00512, appendix D). */
export type PredictionType = 'epsilon' | 'sample' | 'v_prediction';

/** How a predicted clean sample is kept in range before it is used. */
export type SampleLimit =
  | { readonly kind: 'none' }
  | { readonly kind: 'clip'; readonly range: number }
  /** Dynamic thresholding (Imagen, arXiv 2205.11487, section 2.3): clip each image at a quantile of its own magnitude. */
  | { readonly kind: 'dynamic'; readonly quantile: number; readonly largest: number };

/** One network output and the sample it was made from: x_t = alpha * x_0 + sigma * noise. Flat float32, equal lengths. */
export interface NetworkView {
  readonly predictionType: PredictionType;
  readonly alpha: number;
  readonly sigma: number;
  readonly sample: Float32Array;
  readonly modelOutput: Float32Array;
}

/** The clean sample x_0 that the network's output implies. */
export function predictedCleanSample(view: NetworkView): Float32Array {
  const { alpha, sigma, sample, modelOutput } = view;
  switch (view.predictionType) {
    case 'epsilon':
      return combine([1 / alpha, sample], [-sigma / alpha, modelOutput]);
    case 'v_prediction':
      return combine([alpha, sample], [-sigma, modelOutput]);
    case 'sample':
      return modelOutput;
  }
}

/** The unit noise that the network's output implies. */
export function predictedNoise(view: NetworkView): Float32Array {
  const { alpha, sigma, sample, modelOutput } = view;
  switch (view.predictionType) {
    case 'epsilon':
      return modelOutput;
    case 'v_prediction':
      return combine([alpha, modelOutput], [sigma, sample]);
    case 'sample':
      return combine([1 / sigma, sample], [-alpha / sigma, modelOutput]);
  }
}

/**
 * @param clean      predicted x_0 of `imageCount` images laid out one after the other
 * @param imageCount images in the array; the dynamic limit is found for each by itself
 */
export function limited(clean: Float32Array, limit: SampleLimit, imageCount: number): Float32Array {
  switch (limit.kind) {
    case 'none':
      return clean;
    case 'clip':
      return clean.map((value) => Math.min(Math.max(value, -limit.range), limit.range));
    case 'dynamic':
      return dynamicallyThresholded(clean, limit, imageCount);
  }
}

function dynamicallyThresholded(
  clean: Float32Array,
  { quantile, largest }: { quantile: number; largest: number },
  imageCount: number,
): Float32Array {
  const result = new Float32Array(clean.length);
  const imageLength = clean.length / imageCount;
  for (let start = 0; start < clean.length; start += imageLength) {
    const image = clean.subarray(start, start + imageLength);
    const bound = Math.min(Math.max(quantileOf(image.map(Math.abs), quantile), 1), largest);
    result.set(
      image.map((value) => Math.min(Math.max(value, -bound), bound) / bound),
      start,
    );
  }
  return result;
}

/** Quantile with linear interpolation between the two nearest ranks. */
function quantileOf(values: Float32Array, quantile: number): number {
  const sorted = values.sort();
  const rank = quantile * (sorted.length - 1);
  const low = sorted[Math.floor(rank)] ?? Number.NaN;
  const high = sorted[Math.ceil(rank)] ?? Number.NaN;
  return low + (high - low) * (rank - Math.floor(rank));
}
