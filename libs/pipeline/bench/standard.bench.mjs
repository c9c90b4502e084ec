/**
 * A checkpoint in the diffusers layout against diffusers' own parts in Python: one prompt, noise, sampler, number of steps
 * and threads, in turns. The networks are the tests' tiny ones on a picture large enough to keep them busy. Skipped where
 * there is no such Python. The last line on stdout is a JSON array of {name, unit, value, detail}.
 */
import { fileURLToPath } from 'node:url';
import { createTextToImagePipeline, loadCheckpoint } from '#pipeline';
import { figure, printFigures } from './lib/figures.mjs';
import { drawBeside, findPython, startPython } from './lib/python.mjs';

const fromRoot = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const CHECKPOINT = fromRoot('test/fixtures/checkpoints/diffusers-int64');
const COUNTERPART = fromRoot('training/reference/time_standard_checkpoint.py');
const ROUNDS = 15;
const THREADS = 1;
const REQUEST = { prompt: 'a red fox beside a quiet river', seed: 7, steps: 20, guidanceScale: 7.5 };
const SIZE_PX = 256;
/** What issue and tests allow. */
const MOST_LEVELS_APART = 1;

async function compare(python) {
  const checkpoint = await loadCheckpoint(CHECKPOINT, { intraOpThreads: THREADS });
  const counterpart = await startPython(python, [COUNTERPART, CHECKPOINT, String(THREADS)]);
  const pipeline = createTextToImagePipeline(checkpoint);
  const request = { ...REQUEST, imageCount: 1, widthPx: SIZE_PX, heightPx: SIZE_PX };
  const { nodeMs, pythonMs, workRatio, levelsApart } = await drawBeside(
    async () => (await pipeline.run(request)).images[0].image.data,
    () => counterpart.ask({ ...REQUEST, sizePx: SIZE_PX }),
    { rounds: ROUNDS, mostLevelsApart: MOST_LEVELS_APART },
  );
  counterpart.stop();
  await checkpoint.release();
  const { onnxruntime, diffusers } = counterpart.greeting;
  return [
    figure(
      'pipeline: Node time over Python diffusers time, 1 picture, diffusers layout',
      'ratio',
      nodeMs / pythonMs,
      `${nodeMs.toFixed(0)} and ${pythonMs.toFixed(0)} ms, medians of ${ROUNDS} in turns; tiny networks, ${SIZE_PX} px, ` +
        `${REQUEST.steps} steps with guidance, ${THREADS} thread, by processor time ${workRatio.toFixed(3)}; ` +
        `onnxruntime ${onnxruntime} and diffusers ${diffusers} in Python; pictures ${levelsApart.toFixed(4)} of 255 levels apart`,
    ),
  ];
}

const python = findPython('onnxruntime', 'torch', 'diffusers', 'transformers');
printFigures(python === undefined ? [] : await compare(python));
