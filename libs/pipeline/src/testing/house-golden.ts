import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { elementCount, floatTensor, type FloatTensor } from '../tensor/tensor.js';

const FOLDER = new URL('../../../../test/fixtures/house-golden/', import.meta.url);

const dimsSchema = z.array(z.number());
const runSchema = z.object({ steps: z.number(), guidance: z.number() });
const traceSchema = z.array(z.object({ mean: z.array(z.number()), std: z.array(z.number()) }));

const goldenSchema = z.object({
  prompts: z.array(z.string()),
  input_ids: z.array(z.array(z.number())),
  uncond_ids: z.array(z.number()),
  prior: runSchema,
  denoiser: runSchema,
  /** dims of each stored tensor */
  dims: z.object({
    prior_noise: dimsSchema,
    image_embedding: dimsSchema,
    noise: dimsSchema,
    latents: dimsSchema,
    pixels: dimsSchema,
    underdrawing: dimsSchema,
  }),
  /** mean and standard deviation of each image's latents after every step */
  trace_per_step: traceSchema,
});

/** One fixed run of the same weights in PyTorch: settings, token ids and a trace. */
export const HOUSE_GOLDEN = goldenSchema.parse(
  JSON.parse(readFileSync(new URL('golden.json', FOLDER), 'utf8')),
);

/** @param name which tensor of the run: float32, little-endian, C order */
export function goldenTensor(name: keyof typeof HOUSE_GOLDEN.dims): FloatTensor {
  const dims = HOUSE_GOLDEN.dims[name];
  const bytes = readFileSync(new URL(`golden_${name}.f32`, FOLDER));
  const data = new Float32Array(elementCount(dims));
  for (let index = 0; index < data.length; index += 1) data[index] = bytes.readFloatLE(index * 4);
  return floatTensor(dims, data);
}

export function maxAbsoluteDifference(left: Float32Array, right: Float32Array): number {
  return left.reduce((max, value, index) => Math.max(max, Math.abs(value - (right[index] ?? Number.NaN))), 0);
}
