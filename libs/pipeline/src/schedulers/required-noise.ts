/** @throws RangeError when a stochastic sampler was given no noise, or noise of another length than the sample */
export function requireNoise(noise: Float32Array | undefined, sample: Float32Array): Float32Array {
  if (noise?.length === sample.length) return noise;
  throw new RangeError(
    `This sampler needs ${sample.length} noise values at every step, got ${noise?.length ?? 0}.`,
  );
}
