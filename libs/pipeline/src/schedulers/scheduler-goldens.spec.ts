import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createScheduler } from './create-scheduler.js';
import type { SamplingRun } from './scheduler.js';

/** What training/reference/make_scheduler_goldens.py wrote: runs of the same configurations in Hugging Face diffusers. */
const FIXTURES = path.join(import.meta.dirname, '../../../../test/fixtures/scheduler-goldens');

/** Largest accepted difference at any step, relative to the value or to the sample's root mean square if that is larger. */
const TOLERANCE = 1e-5;

interface GoldenRun {
  readonly firstStep: number;
  readonly initNoiseSigma: number;
  readonly timesteps: readonly number[];
  /** the sample before the first step and after each; Euclidean norm, then the kept elements */
  readonly samples: readonly (readonly number[])[];
}

interface GoldenCase {
  readonly name: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly eta: number;
  readonly runs: readonly GoldenRun[];
}

interface Golden {
  readonly sampleShape: readonly number[];
  readonly stepCount: number;
  readonly keptElements: readonly number[];
  readonly cases: readonly GoldenCase[];
}

const START_FIELD = -1;

/** The formulas of training/reference/formulas.py. */
function formulaNoise(field: number, length: number): Float32Array {
  return Float32Array.from(
    { length },
    (_, index) => Math.SQRT2 * Math.sin(12.9898 * (index + 1) + 78.233 * (field + 2)),
  );
}

function formulaCleanSample(length: number): Float32Array {
  return Float32Array.from({ length }, (_, index) => Math.cos(0.9 * index));
}

function formulaNetwork(sample: Float32Array, timestep: number): Float32Array {
  return sample.map(
    (value, index) => 0.7 * Math.tanh(value) + 0.3 * Math.sin(0.013 * timestep + 0.7 * index),
  );
}

function startSample(run: SamplingRun, firstStep: number, length: number): Float32Array {
  const noise = formulaNoise(START_FIELD, length);
  if (firstStep > 0) return run.addNoise(formulaCleanSample(length), noise, firstStep);
  return noise.map((value) => value * run.initNoiseSigma);
}

function walk(run: SamplingRun, firstStep: number, length: number): Float32Array[] {
  let sample = startSample(run, firstStep, length);
  const samples = [sample];
  for (let index = firstStep; index < run.timesteps.length; index += 1) {
    const output = formulaNetwork(run.scaleModelInput(sample, index), run.timesteps[index] ?? Number.NaN);
    sample = run.step(output, index, sample, run.needsNoise ? formulaNoise(index, length) : undefined);
    samples.push(sample);
  }
  return samples;
}

function summaryOf(sample: Float32Array, keptElements: readonly number[]): number[] {
  return [Math.hypot(...sample), ...keptElements.map((index) => sample[index] ?? Number.NaN)];
}

/** Largest relative difference of one summary from its golden. */
function difference(actual: readonly number[], golden: readonly number[], length: number): number {
  const rootMeanSquare = (golden[0] ?? 0) / Math.sqrt(length);
  return Math.max(
    ...golden.map((value, index) => {
      const distance = Math.abs((actual[index] ?? Number.NaN) - value);
      return distance / Math.max(Math.abs(value), rootMeanSquare);
    }),
  );
}

const files = readdirSync(FIXTURES);

it('has goldens for nine schedulers', () => {
  expect(files).toHaveLength(9);
});

describe.each(files)('%s', (file) => {
  const golden = JSON.parse(readFileSync(path.join(FIXTURES, file), 'utf8')) as Golden;
  const length = golden.sampleShape.reduce((product, size) => product * size, 1);
  const imageCount = golden.sampleShape[0] ?? 1;

  it('covers at least six configurations of 20 steps', () => {
    expect(golden.cases.length).toBeGreaterThanOrEqual(6);
    expect(golden.stepCount).toBe(20);
  });

  describe.each(golden.cases)('$name', ({ config, eta, runs }) => {
    it.each(runs)('agrees with the reference at every step from step $firstStep', (reference) => {
      const run = createScheduler(config, { eta }).start(golden.stepCount, imageCount);
      expect(run.timesteps).toHaveLength(reference.timesteps.length);
      run.timesteps.forEach((timestep, index) =>
        expect(timestep).toBeCloseTo(reference.timesteps[index] ?? 0, 3),
      );
      expect(run.initNoiseSigma / reference.initNoiseSigma).toBeCloseTo(1, 6);

      const differences = walk(run, reference.firstStep, length).map((sample, index) =>
        difference(summaryOf(sample, golden.keptElements), reference.samples[index] ?? [], length),
      );
      expect(differences).toHaveLength(reference.samples.length);
      expect(Math.max(...differences)).toBeLessThanOrEqual(TOLERANCE);
    });
  });
});
