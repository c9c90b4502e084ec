/**
 * Measures the house checkpoint on this machine: how much time the pipeline adds to the networks, and how long pictures
 * take. Runs from the build; the last line on stdout is a JSON array of {name, unit, value, detail}.
 */
import { processorMsOf, rawRunMs } from './lib/raw-runs.mjs';
import { createTextToImagePipeline, loadCheckpoint } from '#pipeline';
import { figure, HOUSE, inTurns, median, printFigures } from './lib/figures.mjs';

const REPEATS = 15;
/** Runs before the clock starts: a worker draws all day, and code is compiled while it first runs. */
const WARM_UP = 20;
const INTEGER_ROUNDS = 9;
const requestFor = ({ defaults }, imageCount) => ({
  prompt: 'an astronaut riding a horse',
  seed: 7,
  imageCount,
  ...defaults,
});

/** Somebody watches, as the worker does: without a listener the pipeline would draw no previews. */
function watched() {
  let previews = 0;
  return {
    onProgress: (progress) => {
      if (progress.previews !== undefined) previews += 1;
    },
    count: () => previews,
  };
}

async function measure(checkpoint, imageCount) {
  const pipeline = createTextToImagePipeline(checkpoint);
  const request = requestFor(checkpoint, imageCount);
  const watch = watched();
  for (let run = 0; run < WARM_UP; run += 1) await pipeline.run(request, watch);
  const runs = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const [startMs, startRawMs] = [performance.now(), rawRunMs()];
    await pipeline.run(request, watch);
    const [wallMs, rawMs] = [performance.now() - startMs, rawRunMs() - startRawMs];
    const counted = await processorMsOf(() => pipeline.run(request, watch));
    runs.push({ wallMs, rawMs, aroundMs: counted.totalMs - counted.rawMs });
  }
  if (watch.count() === 0) throw new Error('The pipeline sent no previews: its time would look too good.');
  return {
    wallOverRaw: median(runs.map(({ wallMs, rawMs }) => wallMs / rawMs)),
    aroundMs: median(runs.map(({ aroundMs }) => aroundMs)),
    seconds: median(runs.map(({ wallMs }) => wallMs / 1000)),
  };
}

/** int8 against float32, in turns; nothing for a checkpoint without integer networks. */
async function integerFigures(floats) {
  const { int8 } = floats.manifest ?? {};
  if (int8 === undefined) {
    console.error('The checkpoint has no int8 networks: their speed was not measured.');
    return [];
  }
  const integers = await loadCheckpoint(HOUSE, { precision: 'int8' });
  const work = (checkpoint) => {
    const pipeline = createTextToImagePipeline(checkpoint);
    return async () => void (await pipeline.run(requestFor(checkpoint, 1)));
  };
  const [floatMs, integerMs] = await inTurns(INTEGER_ROUNDS, [work(floats), work(integers)]);
  await integers.release();
  const loss = `pictures differ by ${int8.meanDifferenceLevels} of 255 levels in the mean, the worst at ${int8.worstDecibels} dB`;
  return [figure('pipeline: float32 time over int8 time, 1 picture', 'ratio', floatMs / integerMs, loss)];
}

const loadStartMs = performance.now();
const checkpoint = await loadCheckpoint(HOUSE);
const loadMs = performance.now() - loadStartMs;
const one = await measure(checkpoint, 1);
const four = await measure(checkpoint, 4);
const integers = await integerFigures(checkpoint);
await checkpoint.release();

const detail = `${checkpoint.defaults.steps} steps, ${checkpoint.defaults.widthPx} px, ${checkpoint.executionProvider}, median of ${REPEATS}`;
const ratio = ({ wallOverRaw, aroundMs }, pictures) =>
  figure(
    `pipeline: wall time over raw session.run, ${pictures}`,
    'ratio',
    wallOverRaw,
    `${aroundMs.toFixed(1)} ms of processor time around the networks, previews and all; ${detail}`,
  );
printFigures([
  figure('pipeline: load the house checkpoint', 's', loadMs / 1000, 'hashes verified, networks opened'),
  ratio(one, '1 picture'),
  ratio(four, '4 pictures'),
  figure('pipeline: one picture', 's', one.seconds, detail),
  figure('pipeline: four pictures', 's', four.seconds, detail),
  ...integers,
]);
