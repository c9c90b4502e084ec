import type { InferenceSession } from '../runtime/inference-session.js';
import type { TimestepForm } from '../runtime/layouts/standard-layout.js';
import type { NetworkCalls } from '../runtime/network-calls.js';
import { concatChannels } from '../tensor/join-axes.js';
import { expectDims, floatTensor, type FloatTensor } from '../tensor/tensor.js';
import { EXTRA_CHANNELS, type Denoiser, type DenoiserInput } from './denoiser.js';

/** optimum's name for a timestep given once for the whole batch. */
const ONE_FOR_ALL = 'steps';

/** The U-Net of the diffusers and optimum layouts, in whichever dialect it was exported. */
export class StandardDenoiser implements Denoiser {
  private readonly wantsTimeIds: boolean;

  constructor(
    private readonly session: InferenceSession,
    private readonly timestepForm: TimestepForm,
    /** pixels along one side of a latent cell */
    private readonly downscale: number,
  ) {
    this.wantsTimeIds = session.inputs.some(({ name }) => name === 'time_ids');
  }

  async predict(
    { latents, timestep, conditioning, into }: DenoiserInput,
    calls: NetworkCalls,
  ): Promise<FloatTensor> {
    const { [EXTRA_CHANNELS]: extraChannels, ...inputs } = conditioning;
    const told = {
      sample: extraChannels === undefined ? latents : concatChannels(latents, extraChannels),
      timestep: this.timestepTensor(timestep, latents.dims[0] ?? 0),
      ...(this.wantsTimeIds ? { time_ids: this.timeIds(latents) } : {}),
      ...inputs,
    };
    const output = await calls.runFor('out_sample', this.session, told, into);
    return expectDims('denoiser output', output, latents.dims);
  }

  private timestepTensor(timestep: number, batch: number): FloatTensor {
    const { rank, dimension } = this.timestepForm;
    if (rank === 0) return floatTensor([], Float32Array.of(timestep));
    const count = dimension === ONE_FOR_ALL ? 1 : typeof dimension === 'number' ? dimension : batch;
    return floatTensor([count], new Float32Array(count).fill(timestep));
  }

  /**
   * SDXL's picture of its training crops (arXiv 2307.01952, section 2.2): original size, crop corner, target size, each
   * height before width. A picture is asked for whole and at its own size.
   */
  private timeIds({ dims }: FloatTensor): FloatTensor {
    const [batch = 0, , rows = 0, columns = 0] = dims;
    const [height, width] = [rows * this.downscale, columns * this.downscale];
    const one = [height, width, 0, 0, height, width];
    return floatTensor(
      [batch, one.length],
      Float32Array.from(Array.from({ length: batch }, () => one).flat()),
    );
  }
}
