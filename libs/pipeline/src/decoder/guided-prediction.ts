import { applyGuidance, GUIDANCE_OFF } from '../guidance/classifier-free-guidance.js';
import type { NetworkCalls } from '../runtime/network-calls.js';
import { concatBatch, sliceBatch } from '../tensor/batch.js';
import type { Conditioning, Denoiser, DenoiserInput } from './denoiser.js';

/** The two halves of classifier-free guidance, each with one row per image, and their weight. */
export interface Guidance {
  readonly conditional: Conditioning;
  /** without it guidance is off, whatever the scale */
  readonly unconditional?: Conditioning;
  /** 1 and below turn guidance off: the unconditional half is then not computed */
  readonly scale: number;
}

/**
 * The denoiser's prediction with guidance applied. Both halves go through the network in one call, the unconditional one
 * first.
 * @returns flat float32 [batch, channels, height, width], in the memory of `into` or some that nobody else holds
 */
export async function predictGuided(
  denoiser: Denoiser,
  { latents, timestep, into }: Omit<DenoiserInput, 'conditioning'>,
  guidance: Guidance,
  calls: NetworkCalls,
): Promise<Float32Array> {
  const { unconditional, conditional } = guidance;
  if (guidance.scale <= GUIDANCE_OFF || unconditional === undefined) {
    const only = await denoiser.predict({ latents, timestep, conditioning: conditional, into }, calls);
    return only.data;
  }
  const batch = latents.dims[0] ?? 0;
  const both = await denoiser.predict(
    {
      latents: concatBatch([latents, latents]),
      timestep,
      conditioning: joinConditioning(unconditional, conditional),
    },
    calls,
  );
  const [base, pulled] = [sliceBatch(both, 0, batch).data, sliceBatch(both, batch, 2 * batch).data];
  return applyGuidance(base, pulled, guidance.scale);
}

/** Rows of the first half, then rows of the second, input by input. */
export function joinConditioning(first: Conditioning, second: Conditioning): Conditioning {
  return Object.fromEntries(
    Object.entries(first).map(([input, rows]) => {
      const other = second[input];
      return [input, other === undefined ? rows : concatBatch([rows, other])];
    }),
  );
}
