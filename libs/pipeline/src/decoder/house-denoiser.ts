import type { InferenceSession } from '../runtime/inference-session.js';
import type { NetworkCalls } from '../runtime/network-calls.js';
import { expectDims, floatTensor, type FloatTensor } from '../tensor/tensor.js';
import type { Denoiser, DenoiserInput } from './denoiser.js';

/** The house layout's denoiser: one timestep per image, from 1 (noise) to 0, and a velocity out. */
export class HouseDenoiser implements Denoiser {
  constructor(private readonly session: InferenceSession) {}

  async predict(
    { latents, timestep, conditioning, into }: DenoiserInput,
    calls: NetworkCalls,
  ): Promise<FloatTensor> {
    const batch = latents.dims[0] ?? 0;
    const told = {
      latents,
      timestep: floatTensor([batch], new Float32Array(batch).fill(timestep)),
      ...conditioning,
    };
    const velocity = await calls.runFor('velocity', this.session, told, into);
    return expectDims('denoiser velocity', velocity, latents.dims);
  }
}
