import { applyGuidance, GUIDANCE_OFF } from '../guidance/classifier-free-guidance.js';
import type { InferenceSession } from '../runtime/inference-session.js';
import type { NetworkCalls } from '../runtime/network-calls.js';
import type { Scheduler } from '../schedulers/scheduler.js';
import { concatBatch, sliceBatch } from '../tensor/batch.js';
import { expectDims, floatTensor, type FloatTensor } from '../tensor/tensor.js';

export interface PriorInput {
  /** float32 [b, dimensions]: prompts in CLIP space */
  readonly textEmbedding: FloatTensor;
  /** float32 [b, dimensions]: unit noise to start from */
  readonly noise: FloatTensor;
  readonly steps: number;
  /** pulls towards the text; 1 and below turn it off */
  readonly guidanceScale: number;
}

/**
 * The unCLIP prior: draws, for a prompt, the embedding that CLIP would give a picture of it (Ramesh et al. 2022,
 * section 2.2), here along a rectified flow.
 */
export class ImagePrior {
  constructor(
    private readonly session: InferenceSession,
    private readonly scheduler: Scheduler,
    private readonly embeddingNorm: number,
  ) {}

  /**
   * @param onStep called after each step with the number of steps done
   * @returns image embeddings, float32 [b, dimensions], scaled to the norm of CLIP space
   */
  async draw(input: PriorInput, calls: NetworkCalls, onStep: (done: number) => void): Promise<FloatTensor> {
    const { dims } = input.noise;
    const run = this.scheduler.start(input.steps);
    let sample: Float32Array = input.noise.data.map((value) => value * run.initNoiseSigma);
    for (const [index, timestep] of run.timesteps.entries()) {
      const scaled = floatTensor(dims, run.scaleModelInput(sample, index));
      const velocity = await this.predict(scaled, timestep, input, calls);
      sample = run.step(velocity, index, sample);
      onStep(index + 1);
    }
    return scaleRowsToNorm(floatTensor(dims, sample), this.embeddingNorm);
  }

  /** Zeros in place of the text embedding are what the prior learnt "no text" as. */
  private async predict(
    sample: FloatTensor,
    timestep: number,
    { textEmbedding, guidanceScale }: PriorInput,
    calls: NetworkCalls,
  ): Promise<Float32Array> {
    if (guidanceScale <= GUIDANCE_OFF)
      return (await this.velocity(sample, timestep, textEmbedding, calls)).data;
    const noText = floatTensor(textEmbedding.dims, new Float32Array(textEmbedding.data.length));
    const both = await this.velocity(
      concatBatch([sample, sample]),
      timestep,
      concatBatch([noText, textEmbedding]),
      calls,
    );
    const batch = sample.dims[0] ?? 0;
    return applyGuidance(
      sliceBatch(both, 0, batch).data,
      sliceBatch(both, batch, 2 * batch).data,
      guidanceScale,
    );
  }

  private async velocity(
    sample: FloatTensor,
    timestep: number,
    textEmbedding: FloatTensor,
    calls: NetworkCalls,
  ): Promise<FloatTensor> {
    const batch = sample.dims[0] ?? 0;
    const output = await calls.runFor('velocity', this.session, {
      sample,
      timestep: floatTensor([batch], new Float32Array(batch).fill(timestep)),
      text_embedding: textEmbedding,
    });
    return expectDims('prior velocity', output, sample.dims);
  }
}

/** Scales every row of [b, dimensions] to the given Euclidean norm. */
export function scaleRowsToNorm(rows: FloatTensor, norm: number): FloatTensor {
  const length = rows.dims[1] ?? 0;
  const data = new Float32Array(rows.data.length);
  for (let start = 0; start < data.length; start += length) {
    const row = rows.data.subarray(start, start + length);
    const factor = norm / Math.hypot(...row);
    data.set(
      row.map((value) => value * factor),
      start,
    );
  }
  return floatTensor(rows.dims, data);
}
