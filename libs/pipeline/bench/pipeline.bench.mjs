/**
 * Measures the house checkpoint on this machine: how much time the pipeline adds to the networks, and how long four
 * pictures take. Runs from the build; the last line on stdout is a JSON array of {name, unit, value, detail}.
 */
import { fileURLToPath } from 'node:url';
import { createTextToImagePipeline, loadCheckpoint } from '#pipeline';

const HOUSE = fileURLToPath(new URL('../../../models/house', import.meta.url));
const REPEATS = 5;

const loadStartMs = performance.now();
const checkpoint = await loadCheckpoint(HOUSE);
const loadMs = performance.now() - loadStartMs;
async function measure(checkpoint, imageCount) {
  const pipeline = createTextToImagePipeline(checkpoint);
  const request = { prompt: 'an astronaut riding a horse', seed: 7, imageCount, ...checkpoint.defaults };
  await pipeline.run({ ...request, steps: 2 });
  const timings = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) timings.push((await pipeline.run(request)).timings);
  return {
    wallOverRun: median(timings.map(({ totalMs, networkMs }) => totalMs / networkMs)),
    seconds: median(timings.map(({ totalMs }) => totalMs / 1000)),
  };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

const figure = (name, unit, value, detail) => ({ name, unit, value: Number(value.toFixed(3)), detail });

/** int8 against float32 in one run; nothing for a checkpoint without integer networks. */
async function integerFigures(floatSeconds) {
  const { int8 } = checkpoint.manifest ?? {};
  if (int8 === undefined) {
    console.error('The checkpoint has no int8 networks: their speed was not measured.');
    return [];
  }
  const integers = await loadCheckpoint(HOUSE, { precision: 'int8' });
  const { seconds } = await measure(integers, 1);
  await integers.release();
  const loss = `pictures differ by ${int8.meanDifferenceLevels} of 255 levels in the mean, the worst at ${int8.worstDecibels} dB`;
  return [figure('pipeline: float32 time over int8 time, 1 picture', 'ratio', floatSeconds / seconds, loss)];
}

const one = await measure(checkpoint, 1);
const four = await measure(checkpoint, 4);
const integers = await integerFigures(one.seconds);
await checkpoint.release();

const detail = `${checkpoint.defaults.steps} steps, ${checkpoint.defaults.widthPx} px, ${checkpoint.executionProvider}, median of ${REPEATS}`;
console.log(
  JSON.stringify([
    figure(
      'pipeline: load the house checkpoint',
      's',
      loadMs / 1000,
      'hashes verified, four networks opened',
    ),
    figure('pipeline: wall time over network time, 1 picture', 'ratio', one.wallOverRun, detail),
    figure('pipeline: wall time over network time, 4 pictures', 'ratio', four.wallOverRun, detail),
    figure('pipeline: one picture', 's', one.seconds, detail),
    figure('pipeline: four pictures', 's', four.seconds, detail),
    ...integers,
  ]),
);
