/**
 * How long a picture takes for somebody who has nothing running: a process starts, loads the house checkpoint and draws
 * once. The last line on stdout is a JSON array of {name, unit, value, detail}.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createTextToImagePipeline, loadCheckpoint } from '#pipeline';
import { figure, HOUSE, inTurns, printFigures } from './lib/figures.mjs';

const ROUNDS = 5;
const DRAW_ONCE = 'once';

async function drawOnce() {
  const checkpoint = await loadCheckpoint(HOUSE);
  const request = { prompt: 'an astronaut riding a horse', seed: 7, imageCount: 1, ...checkpoint.defaults };
  await createTextToImagePipeline(checkpoint).run(request);
  await checkpoint.release();
}

if (process.argv[2] === DRAW_ONCE) {
  await drawOnce();
} else {
  const program = fileURLToPath(import.meta.url);
  const [coldMs] = await inTurns(ROUNDS, [() => void execFileSync(process.execPath, [program, DRAW_ONCE])]);
  printFigures([
    figure(
      'pipeline: first picture of a cold process',
      's',
      coldMs / 1000,
      `from starting Node to its end: hashes verified, networks opened, one picture; median of ${ROUNDS}`,
    ),
  ]);
}
