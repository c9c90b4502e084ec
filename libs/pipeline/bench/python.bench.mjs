/**
 * The same house checkpoint, prompt, noise, steps and threads in Node and in Python's onnxruntime, in turns. Skipped where
 * there is no such Python. The last line on stdout is a JSON array of {name, unit, value, detail}.
 */
import { fileURLToPath } from 'node:url';
import { createTextToImagePipeline, loadCheckpoint } from '#pipeline';
import { figure, HOUSE, printFigures } from './lib/figures.mjs';
import { drawBeside, findPython, startPython } from './lib/python.mjs';

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

async function compare(python) {
  const checkpoint = await loadCheckpoint(HOUSE, { intraOpThreads: THREADS });
  const counterpart = await startPython(python, [COUNTERPART, HOUSE, String(THREADS)]);
  const { steps, guidanceScale } = checkpoint.defaults;
  if (guidanceScale > 1) throw new Error('The Python counterpart draws without guidance only.');
  const pipeline = createTextToImagePipeline(checkpoint);
  const sizePx = { widthPx: checkpoint.nativeSizePx, heightPx: checkpoint.nativeSizePx };
  const request = { prompt: PROMPT, seed: SEED, imageCount: 1, steps, guidanceScale, ...sizePx };
  const { nodeMs, pythonMs, workRatio, levelsApart } = await drawBeside(
    async () => (await pipeline.run(request)).images[0].image.data,
    () => counterpart.ask({ prompt: PROMPT, seed: SEED, steps }),
    { rounds: ROUNDS, mostLevelsApart: MOST_LEVELS_APART },
  );
  counterpart.stop();
  await checkpoint.release();
  return [
    figure(
      'pipeline: Node time over Python onnxruntime time, 1 picture',
      'ratio',
      nodeMs / pythonMs,
      `${nodeMs.toFixed(0)} and ${pythonMs.toFixed(0)} ms, medians of ${ROUNDS} in turns; ${steps} steps, ` +
        `${THREADS} thread, by processor time ${workRatio.toFixed(3)}; onnxruntime ${counterpart.greeting.onnxruntime} and numpy in Python; ` +
        `pictures ${levelsApart.toFixed(4)} of 255 levels apart`,
    ),
  ];
}

const python = findPython('numpy', 'onnxruntime');
printFigures(python === undefined ? [] : await compare(python));
