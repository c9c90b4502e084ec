/**
 * Measures how long the house checkpoint enlarges a picture of its own, and that enlarging holds the result and one tile,
 * however large the picture: resident memory beyond the result for a picture of 1024 pixels a side and for the largest
 * allowed. There the network is a tiny one, the tiles are those of the house checkpoint where it has a network. The last
 * line on stdout is a JSON array of {name, unit, value, detail}.
 */
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resourceUsage } from 'node:process';
import { fileURLToPath } from 'node:url';
import { createUpscalePipeline, loadCheckpoint } from '#pipeline';
import { openOnnxSession } from '../../../dist/libs/pipeline/src/runtime/onnx-inference-session.js';
import { OnnxUpscaler } from '../../../dist/libs/pipeline/src/upsampler/onnx-upscaler.js';
import { figure, HOUSE, median, printFigures, processorMs } from './lib/figures.mjs';

const NETWORK = fileURLToPath(new URL('../../../test/fixtures/upsampler/upsampler.onnx', import.meta.url));
const USUAL_TILES = { scale: 4, tileSizePx: 128, overlapPx: 16 };
const SIDES_PX = [1024, 2048];
const WARM_UP = 3;
const REPEATS = 9;
const MEGABYTE = 1024 * 1024;
const CHANNELS = 3;
const FLOAT_BYTES = 4;

const picture = (sidePx) => ({
  widthPx: sidePx,
  heightPx: sidePx,
  data: Uint8Array.from({ length: sidePx * sidePx * CHANNELS }, (_, index) => (index * 7) % 256),
});

async function readTiles() {
  const { upscaler } = JSON.parse(await readFile(`${HOUSE}/manifest.json`, 'utf8'));
  return { ...USUAL_TILES, ...(upscaler?.scale === USUAL_TILES.scale ? upscaler : {}) };
}

/** In a process of its own: memory that an earlier picture left behind would hide what a later one takes. */
async function megabytesBeyondResult(sidePx, tiles) {
  const { session } = await openOnnxSession('upscaler', NETWORK, { executionProviders: ['cpu'] });
  const upscaler = new OnnxUpscaler(session, tiles);
  const pipeline = createUpscalePipeline({ parts: { openUpscaler: async () => upscaler } });
  await pipeline.run({ image: picture(tiles.tileSizePx) });
  const image = picture(sidePx);
  const beforeBytes = process.memoryUsage.rss();
  const { image: enlarged } = await pipeline.run({ image });
  const peakBytes = resourceUsage().maxRSS * 1024;
  return (peakBytes - beforeBytes - enlarged.data.length) / MEGABYTE;
}

/** Nothing for a checkpoint without such a network. */
async function houseFigures() {
  const checkpoint = await loadCheckpoint(HOUSE);
  const { nativeSizePx } = checkpoint;
  const pipeline = createUpscalePipeline(checkpoint);
  const image = picture(nativeSizePx);
  const runs = [];
  for (let run = -WARM_UP; run < REPEATS; run += 1) {
    const startMs = processorMs();
    const { method, timings, image: enlarged } = await pipeline.run({ image });
    if (run >= 0)
      runs.push({ method, ...timings, workMs: processorMs() - startMs, sizePx: enlarged.widthPx });
  }
  await checkpoint.release();
  const [{ method, sizePx }] = runs;
  if (method !== 'network') return [];
  const middle = (value) => median(runs.map(value));
  return [
    figure(
      `enlarging ${nativeSizePx} px to ${sizePx} px`,
      's',
      middle(({ totalMs }) => totalMs) / 1000,
      `house checkpoint, median of ${REPEATS}; ${middle(({ workMs }) => workMs).toFixed(0)} ms of processor time; ` +
        `${middle(({ totalMs, networkMs }) => totalMs - networkMs).toFixed(0)} ms outside the network`,
    ),
  ];
}

const tiles = await readTiles();
const [, program, sidePx] = process.argv;
if (sidePx !== undefined) {
  console.log(await megabytesBeyondResult(Number(sidePx), tiles));
} else {
  const [smaller, largest] = SIDES_PX.map((side) =>
    Number(execFileSync(process.execPath, [program, String(side)], { encoding: 'utf8' })),
  );
  const enlargedTilePx = tiles.tileSizePx * tiles.scale;
  const tileMegabytes = (enlargedTilePx ** 2 * CHANNELS * FLOAT_BYTES) / MEGABYTE;
  const resultMegabytes = ((2048 * tiles.scale) ** 2 * CHANNELS) / MEGABYTE;
  printFigures([
    ...(await houseFigures()),
    figure(
      'enlarging 2048 px: memory beyond the result',
      'MB',
      largest,
      `${smaller.toFixed(0)} MB for 1024 px; an enlarged tile of ${enlargedTilePx} px is ${tileMegabytes.toFixed(0)} MB as ` +
        `float32, the result ${resultMegabytes} MB; tiny network`,
    ),
  ]);
}
