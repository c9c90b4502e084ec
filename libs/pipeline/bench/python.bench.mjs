/**
 * The same house checkpoint, prompt, noise, steps and threads in Node and in Python's onnxruntime, in turns. Skipped where
 * there is no such Python. The last line on stdout is a JSON array of {name, unit, value, detail}.
 */
import { fileURLToPath } from 'node:url';
import { createTextToImagePipeline, loadCheckpoint } from '#pipeline';
import { figure, HOUSE, inTurns, median, printFigures, processorMs } from './lib/figures.mjs';
import { findPython, startPython } from './lib/python.mjs';

const COUNTERPART = fileURLToPath(
  new URL('../../../training/reference/time_house_checkpoint.py', import.meta.url),
);
const ROUNDS = 21;
/** One thread each: nothing is measured but work, and a busy machine has one to give. */
const THREADS = 1;
/** Words of the vocabulary, so that both sides read them alike. */
const PROMPT = 'a red car on a beach';
const SEED = 7;
/** Two versions of onnxruntime may round a value differently here and there. */
const MOST_LEVELS_APART = 0.1;

function meanDifferenceLevels(ours, theirs) {
  const sum = ours.reduce((total, level, index) => total + Math.abs(level - theirs[index]), 0);
  return ours.length === theirs.length ? sum / ours.length : Number.POSITIVE_INFINITY;
}

async function compare(python) {
  const checkpoint = await loadCheckpoint(HOUSE, { intraOpThreads: THREADS });
  const counterpart = await startPython(python, [COUNTERPART, HOUSE, String(THREADS)]);
  const { steps, guidanceScale } = checkpoint.defaults;
  if (guidanceScale > 1) throw new Error('The Python counterpart draws without guidance only.');
  const pipeline = createTextToImagePipeline(checkpoint);
  const sizePx = { widthPx: checkpoint.nativeSizePx, heightPx: checkpoint.nativeSizePx };
  const drawHere = () =>
    pipeline.run({ prompt: PROMPT, seed: SEED, imageCount: 1, steps, guidanceScale, ...sizePx });
  const drawThere = () => counterpart.ask({ prompt: PROMPT, seed: SEED, steps });

  const [ours, theirs] = [await drawHere(), await drawThere()];
  const apart = meanDifferenceLevels(ours.images[0].image.data, Buffer.from(theirs.rgb, 'base64'));
  if (apart > MOST_LEVELS_APART) {
    throw new Error(`Node and Python drew different pictures: ${apart} of 255 levels apart in the mean.`);
  }
  const worked = { node: [], python: [] };
  const [nodeMs, pythonMs] = await inTurns(ROUNDS, [
    async () => {
      const startMs = processorMs();
      await drawHere();
      worked.node.push(processorMs() - startMs);
    },
    async () => {
      const { seconds, processor_seconds: processorSeconds } = await drawThere();
      worked.python.push(processorSeconds * 1000);
      return seconds * 1000;
    },
  ]);
  const workRatio = median(worked.node) / median(worked.python);
  counterpart.stop();
  await checkpoint.release();
  return [
    figure(
      'pipeline: Node time over Python onnxruntime time, 1 picture',
      'ratio',
      nodeMs / pythonMs,
      `${nodeMs.toFixed(0)} and ${pythonMs.toFixed(0)} ms, medians of ${ROUNDS} in turns; ${steps} steps, ` +
        `${THREADS} thread, by processor time ${workRatio.toFixed(3)}; onnxruntime ${counterpart.greeting.onnxruntime} and numpy in Python; ` +
        `pictures ${apart.toFixed(4)} of 255 levels apart`,
    ),
  ];
}

const python = findPython();
if (python === undefined) {
  console.error('No Python with onnxruntime (FRISKET_PYTHON, python3): the comparison with it was skipped.');
}
printFigures(python === undefined ? [] : await compare(python));
