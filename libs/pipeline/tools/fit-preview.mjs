/**
 * Fits the linear map from a latent cell to a colour that previews are drawn with, and writes it into manifest.json:
 * least squares over pictures that the checkpoint draws itself, each cell against the mean colour of its block of pixels.
 * usage: node libs/pipeline/tools/fit-preview.mjs CHECKPOINT_DIR   (after `npm run build`)
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTextToImagePipeline, loadCheckpoint } from '#pipeline';

/** Enough pictures for a few thousand cells; the map has one number per latent channel, and one more, for each colour. */
const PICTURES = 32;
const STEPS = 10;
const COLOURS = 3;

const [directory] = process.argv.slice(2);
if (directory === undefined) {
  console.error('usage: node libs/pipeline/tools/fit-preview.mjs CHECKPOINT_DIR');
  process.exit(2);
}

const checkpoint = await loadCheckpoint(directory);
const samples = [];
for (let picture = 0; picture < PICTURES; picture += 1) samples.push(...(await samplePicture(picture)));
await checkpoint.release();
const columns = Array.from({ length: COLOURS }, (_, colour) => solveLeastSquares(samples, colour));
writePreview({ matrix: columns.map((column) => column.slice(1)), bias: columns.map(([bias]) => bias) });
console.log(`root mean square error: ${rootMeanSquareError().toFixed(4)} (colours from -1 to 1)`);

/** Rows of {features: [1, ...latent cell], colours: [r, g, b] in -1 to 1}. */
async function samplePicture(picture) {
  const { concepts, nativeSizePx } = checkpoint.manifest;
  const prompt = `a ${concepts[(picture * 7) % concepts.length]}`;
  const size = { widthPx: nativeSizePx, heightPx: nativeSizePx };
  const request = { prompt, seed: picture, imageCount: 1, ...size, steps: STEPS, guidanceScale: 3 };
  const [drawn] = (await createTextToImagePipeline(checkpoint).run(request)).images;
  const calls = { runFor: async (output, session, feeds) => (await session.run(feeds))[output] };
  const latents = await checkpoint.parts.codec.encode(drawn.image, calls);
  return cellsOf(latents, drawn.image);
}

function cellsOf({ dims, data }, image) {
  const [, channels, height, width] = dims;
  const plane = height * width;
  return Array.from({ length: plane }, (_, cell) => ({
    features: [1, ...Array.from({ length: channels }, (_, channel) => data[channel * plane + cell])],
    colours: meanColour(
      image,
      (cell % width) * (image.widthPx / width),
      Math.floor(cell / width) * (image.heightPx / height),
      image.widthPx / width,
    ),
  }));
}

function meanColour({ widthPx, data }, left, top, blockPx) {
  const sums = [0, 0, 0];
  for (let y = top; y < top + blockPx; y += 1) {
    for (let x = left; x < left + blockPx; x += 1) {
      for (let colour = 0; colour < COLOURS; colour += 1)
        sums[colour] += data[(y * widthPx + x) * COLOURS + colour];
    }
  }
  return sums.map((sum) => sum / (blockPx * blockPx) / 127.5 - 1);
}

/** Normal equations by Gauss-Jordan elimination with pivoting. */
function solveLeastSquares(rows, colour) {
  const size = rows[0].features.length;
  const system = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (_, j) =>
      rows.reduce((sum, { features }) => sum + features[i] * features[j], 0),
    ),
    rows.reduce((sum, { features, colours }) => sum + features[i] * colours[colour], 0),
  ]);
  for (let column = 0; column < size; column += 1) eliminate(system, column);
  return system.map((row, index) => Number((row[size] / row[index]).toFixed(5)));
}

function eliminate(system, column) {
  const pivot = system
    .slice(column)
    .reduce((best, row) => (Math.abs(row[column]) > Math.abs(best[column]) ? row : best));
  const pivotIndex = system.indexOf(pivot);
  [system[column], system[pivotIndex]] = [system[pivotIndex], system[column]];
  for (const row of system) {
    if (row === pivot) continue;
    const factor = row[column] / pivot[column];
    for (let index = column; index < row.length; index += 1) row[index] -= factor * pivot[index];
  }
}

function writePreview(preview) {
  const path = join(directory, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, `${JSON.stringify({ ...manifest, preview }, null, 2)}\n`);
}

function rootMeanSquareError() {
  const squares = samples.flatMap(({ features, colours }) =>
    colours.map((value, colour) => {
      const predicted = features.reduce((sum, feature, index) => sum + feature * columns[colour][index], 0);
      return (predicted - value) ** 2;
    }),
  );
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}
