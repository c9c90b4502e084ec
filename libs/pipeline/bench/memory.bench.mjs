/**
 * Measures what a loaded checkpoint holds: resident memory at its peak against weights and activations, and whether 200
 * generations keep any. The last line on stdout is a JSON array of {name, unit, value, detail}.
 */
import { resourceUsage } from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createTextToImagePipeline, loadCheckpoint } from '#pipeline';
import { networkMemoryBytes } from '../../../dist/libs/pipeline/src/runtime/network-memory.js';
import { figure, HOUSE, printFigures } from './lib/figures.mjs';
import { houseNetworks } from './lib/house-networks.mjs';
import { networkFacts } from './lib/network-facts.mjs';

const WARM_UP = 20;
const GENERATIONS = 200;
/** From here on nothing is new to the process: what still grows would grow for ever. */
const SETTLED = 100;
const MEGABYTE = 1024 * 1024;

setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc');

const residentMegabytes = () => process.memoryUsage.rss() / MEGABYTE;
/** The kernel's own high-water mark, so that nothing between two looks is missed; it counts in KiB. */
const peakResidentMegabytes = () => resourceUsage().maxRSS / 1024;

const emptyMegabytes = residentMegabytes();
const checkpoint = await loadCheckpoint(HOUSE);
const loadedMegabytes = residentMegabytes();
const pipeline = createTextToImagePipeline(checkpoint);

/** What waits for the collector, as pictures do a while, is not kept: it would only tell when the collector last came. */
async function generate(count) {
  const request = { prompt: 'a cat', imageCount: 1, ...checkpoint.defaults };
  for (let seed = 0; seed < count; seed += 1) await pipeline.run({ ...request, seed });
  collectGarbage();
  return residentMegabytes();
}

const warmMegabytes = await generate(WARM_UP);
const settledMegabytes = await generate(SETTLED - WARM_UP);
const finalMegabytes = await generate(WARM_UP + GENERATIONS - SETTLED);
const latestMegabytes = await generate(SETTLED - WARM_UP);
const peakMegabytes = peakResidentMegabytes();
await checkpoint.release();

let [weights, activation] = [0, 0];
for (const { file } of await houseNetworks()) {
  weights += (await networkMemoryBytes(file)) / MEGABYTE;
  activation = Math.max(activation, (await networkFacts(file)).largestActivationBytes / MEGABYTE);
}
const megabytes = (value) => `${value.toFixed(0)} MB`;
printFigures([
  figure(
    'pipeline: growth of resident memory over 200 generations',
    '%',
    (finalMegabytes / warmMegabytes - 1) * 100,
    `${megabytes(warmMegabytes)} after ${WARM_UP}, ${megabytes(finalMegabytes)} after ${GENERATIONS} more; garbage collected`,
  ),
  figure(
    'pipeline: growth of resident memory over 200 generations, once settled',
    '%',
    (latestMegabytes / settledMegabytes - 1) * 100,
    `${megabytes(settledMegabytes)} after ${SETTLED}, ${megabytes(latestMegabytes)} after ${GENERATIONS} more`,
  ),
  figure(
    'pipeline: peak resident memory',
    'MB',
    peakMegabytes,
    `${megabytes(emptyMegabytes)} before loading, ${megabytes(loadedMegabytes)} after`,
  ),
  figure(
    'pipeline: peak memory over weights and largest activation',
    'ratio',
    (peakMegabytes - emptyMegabytes) / (weights + activation),
    `${megabytes(peakMegabytes - emptyMegabytes)} beyond the bare process; weights as float32 ${megabytes(weights)}, ` +
      `largest activation ${megabytes(activation)}`,
  ),
]);
