/**
 * Measures whether the pipeline keeps memory: resident set after a warm-up and after 200 generations, and its peak against
 * the weights. The last line on stdout is a JSON array of {name, unit, value, detail}.
 */
import { fileURLToPath } from 'node:url';
import { createTextToImagePipeline, loadCheckpoint } from '#pipeline';

const HOUSE = fileURLToPath(new URL('../../../models/house', import.meta.url));
const WARM_UP = 20;
const GENERATIONS = 200;
const MEGABYTE = 1024 * 1024;

const residentMegabytes = () => process.memoryUsage.rss() / MEGABYTE;

const emptyMegabytes = residentMegabytes();
const checkpoint = await loadCheckpoint(HOUSE);
const pipeline = createTextToImagePipeline(checkpoint);
let peakMegabytes = 0;

async function generate(count) {
  for (let seed = 0; seed < count; seed += 1) {
    await pipeline.run({ prompt: 'a cat', seed, imageCount: 1, ...checkpoint.defaults, steps: 1 });
    peakMegabytes = Math.max(peakMegabytes, residentMegabytes());
  }
  return residentMegabytes();
}

const warmMegabytes = await generate(WARM_UP);
const finalMegabytes = await generate(GENERATIONS);
await checkpoint.release();

const weightMegabytes =
  Object.values(checkpoint.manifest.files).reduce((sum, { bytes }) => sum + bytes, 0) / MEGABYTE;
const figure = (name, unit, value, detail) => ({ name, unit, value: Number(value.toFixed(3)), detail });
console.log(
  JSON.stringify([
    figure(
      'pipeline: growth of resident memory over 200 generations',
      '%',
      (finalMegabytes / warmMegabytes - 1) * 100,
      `${warmMegabytes.toFixed(0)} MB after ${WARM_UP}, ${finalMegabytes.toFixed(0)} MB after ${GENERATIONS} more`,
    ),
    figure(
      'pipeline: peak resident memory',
      'MB',
      peakMegabytes,
      `${emptyMegabytes.toFixed(0)} MB before loading; weights are ${weightMegabytes.toFixed(0)} MB on disk`,
    ),
  ]),
);
