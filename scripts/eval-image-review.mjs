/**
 * How often the face detector is right: `npm run eval:images -- --photos DIR --drawings DIR`.
 * Photographs are judged whole and as close-ups of their best face; drawings as they are and recompressed. A drawing's
 * file name may end in `--tone` (default, light, medium-light, medium, medium-dark, dark) to report the gap between tones.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { ensureBuilt } from './build.mjs';
import { fromRoot } from './lib/process.mjs';

const THRESHOLDS = [0.5, 0.8, 0.9, 0.95];
const DRAWING_SIDE_PX = 512;
/** What pictures go through on their way: screenshots stay clean, everything else is compressed. */
const VARIANTS = {
  'as drawn': (image) => image,
  'webp 85': (image) => image.webp({ quality: 85 }),
  'jpeg 90': (image) => image.jpeg({ quality: 90 }),
  'jpeg 60': (image) => image.jpeg({ quality: 60 }),
};

const pictures = (folder) =>
  readdirSync(folder)
    .filter((name) => /\.(png|jpe?g|webp)$/i.test(name))
    .map((name) => join(folder, name));

async function pixels(input) {
  const { data, info } = await sharp(input).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { widthPx: info.width, heightPx: info.height, data: new Uint8Array(data) };
}

const best = (facts) => Math.max(0, ...facts.faces.map((face) => face.score));

/** A square 2.2 times the best face, scaled to a side. */
async function closeUp(file, facts, sidePx) {
  const [face] = facts.faces;
  const { width, height } = await sharp(file).metadata();
  const reach = Math.max(face.widthPx, face.heightPx) * 1.1;
  const left = Math.max(0, Math.round(face.leftPx + face.widthPx / 2 - reach));
  const top = Math.max(0, Math.round(face.topPx + face.heightPx / 2 - reach));
  const box = {
    left,
    top,
    width: Math.min(width - left, Math.round(2 * reach)),
    height: Math.min(height - top, Math.round(2 * reach)),
  };
  return pixels(await sharp(file).extract(box).resize(sidePx, sidePx, { fit: 'fill' }).png().toBuffer());
}

async function photoScores(networks, folder) {
  const rows = { whole: [], 'close-up 512 px': [], 'close-up 256 px': [], 'close-up 128 px': [] };
  for (const file of pictures(folder)) {
    const facts = await networks.examine(await pixels(file));
    rows.whole.push(best(facts));
    if (facts.faces.length === 0) continue;
    for (const side of [512, 256, 128]) {
      rows[`close-up ${side} px`].push(best(await networks.examine(await closeUp(file, facts, side))));
    }
  }
  return rows;
}

async function drawingScores(networks, folder) {
  const rows = {};
  for (const file of pictures(folder)) {
    const tone = /--([a-z-]+)\.\w+$/.exec(file)?.[1] ?? 'none';
    const drawn = await sharp(file)
      .flatten({ background: '#fff' })
      .resize(DRAWING_SIDE_PX, DRAWING_SIDE_PX, { fit: 'contain', background: '#fff' })
      .png()
      .toBuffer();
    for (const [variant, encode] of Object.entries(VARIANTS)) {
      const score = best(await networks.examine(await pixels(await encode(sharp(drawn)).toBuffer())));
      (rows[`${variant}, all`] ??= []).push(score);
      if (variant === 'jpeg 90') (rows[`tone ${tone}, jpeg 90`] ??= []).push(score);
    }
  }
  return rows;
}

function printTable(title, rows) {
  console.log(
    `\n| ${title} | n | ${THRESHOLDS.map((t) => `≥ ${t}`).join(' | ')} |\n| --- | ---: |${' ---: |'.repeat(THRESHOLDS.length)}`,
  );
  for (const [name, scores] of Object.entries(rows)) {
    const shares = THRESHOLDS.map(
      (t) => `${((100 * scores.filter((s) => s >= t).length) / scores.length).toFixed(1)} %`,
    );
    console.log(`| ${name} | ${scores.length} | ${shares.join(' | ')} |`);
  }
}

const { values } = parseArgs({ options: { photos: { type: 'string' }, drawings: { type: 'string' } } });
if (!values.photos && !values.drawings) {
  console.error('Name a folder: npm run eval:images -- --photos DIR --drawings DIR');
  process.exit(2);
}
await ensureBuilt({ only: ['node'] });
const { loadImageReviewNetworks } = await import(fromRoot('dist', 'libs', 'pipeline', 'src', 'index.js'));
const networks = await loadImageReviewNetworks(fromRoot('models', 'safety'));
if (values.photos) printTable('photographs with a face found at', await photoScores(networks, values.photos));
if (values.drawings)
  printTable('drawings with a face found at', await drawingScores(networks, values.drawings));
await networks.release();
