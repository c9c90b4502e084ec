import { describe, expect, it } from '@jest/globals';
import { createRectifiedFlowEulerScheduler } from './rectified-flow-euler.scheduler.js';

describe('rectified-flow Euler scheduler', () => {
  const scheduler = createRectifiedFlowEulerScheduler();

  it('visits equal times from 1 down to the last step above 0', () => {
    expect(scheduler.start(4).timesteps).toEqual([1, 0.75, 0.5, 0.25]);
  });

  it('starts from unit noise and draws none on the way', () => {
    const run = scheduler.start(4);
    expect([run.initNoiseSigma, run.needsNoise]).toEqual([1, false]);
  });

  it('shows the network the sample as it is', () => {
    const sample = Float32Array.of(1, -2);
    expect(scheduler.start(3).scaleModelInput(sample, 1)).toEqual(sample);
  });

  it('walks from noise exactly to the sample when the velocity is exact', () => {
    const clean = Float32Array.of(0.5, -1, 2);
    const noise = Float32Array.of(-0.25, 1, 0);
    const velocity = noise.map((value, index) => value - (clean[index] ?? 0));
    const run = scheduler.start(8);
    let sample: Float32Array = noise;
    for (const index of run.timesteps.keys()) sample = run.step(velocity, index, sample);
    sample.forEach((value, index) => expect(value).toBeCloseTo(clean[index] ?? 0, 6));
  });

  it('moves by the time difference times the velocity', () => {
    expect(scheduler.start(4).step(Float32Array.of(8), 0, Float32Array.of(1))).toEqual(Float32Array.of(-1));
  });

  it('estimates the clean sample from any step', () => {
    const run = scheduler.start(4);
    const [clean, noise] = [0.5, -1.5];
    const midway = Float32Array.of(0.25 * clean + 0.75 * noise);
    expect(run.denoisedEstimate?.(Float32Array.of(noise - clean), 1, midway)).toEqual(Float32Array.of(clean));
  });

  it('steps over the velocity, and estimates in the same pass, as it does apart', () => {
    const run = scheduler.start(8);
    const [sample, velocity] = [Float32Array.of(0.3, -1.7, 2.1), Float32Array.of(1.1, 0.7, -0.9)];
    const expected = {
      next: run.step(velocity, 3, sample),
      estimate: run.denoisedEstimate?.(velocity, 3, sample),
    };
    const [plain, watched, estimate] = [velocity.slice(), velocity.slice(), new Float32Array(3)];
    expect(run.stepInPlace?.(plain, 3, sample)).toBe(plain);
    expect(run.stepInPlace?.(watched, 3, sample, estimate)).toBe(watched);
    expect({ plain, watched, estimate }).toEqual({
      plain: expected.next,
      watched: expected.next,
      estimate: expected.estimate,
    });
  });

  it('noises a sample to the level of the step, fully at the first and not at all after the last', () => {
    const run = scheduler.start(4);
    const clean = Float32Array.of(4);
    const noise = Float32Array.of(-4);
    expect(run.addNoise(clean, noise, 0)).toEqual(noise);
    expect(run.addNoise(clean, noise, 1)).toEqual(Float32Array.of(-2));
    expect(run.addNoise(clean, noise, 4)).toEqual(clean);
  });

  it('writes to none of its arguments', () => {
    const sample = Float32Array.of(1);
    const velocity = Float32Array.of(2);
    scheduler.start(2).step(velocity, 0, sample);
    expect([sample, velocity]).toEqual([Float32Array.of(1), Float32Array.of(2)]);
  });
});
