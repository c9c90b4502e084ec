/**
 * Squares cut from photographs and drawings, recompressed at random, as PPM files for train_photo_head.py:
 * `node training/safety/photo_crops.mjs FOLDER`. Photographs: around every face that the detector suspects, and anywhere.
 * None of the pictures that `npm run eval:images` judges is among them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { glossyThings, otherDrawings, tonedFigures } from '../../scripts/lib/image-eval/drawings.mjs';
import { housePictures, thingConcepts } from '../../scripts/lib/image-eval/house-pictures.mjs';
import { photos } from '../../scripts/lib/image-eval/photos.mjs';
import { fromPixels, pixels } from '../../scripts/lib/image-eval/pixels.mjs';
import { fromRoot } from '../../scripts/lib/process.mjs';
import { seededRandom } from '../../scripts/lib/seeded-random.mjs';

const INPUT_SIDE_PX = 224;
/** Larger pictures are looked at in crops too, which takes six times as long and teaches nothing here. */
const SEEN_SIDE_PX = 320;
const CROPS_PER_PHOTO = 3;
const CROPS_PER_DRAWING = 2;
const DRAWINGS_PER_SET = 60;
const GLOSSY_THINGS = 120;
/** In six tones each, so that skin says nothing about what a picture is; one crop beside the face. */
const FIGURES_PER_SET = 24;
const CROPS_PER_FIGURE = 1;
const THINGS = 12;
const SEED = 20_000;
/** How far the square around a face reaches, in sides of the face; the same as PhotoSignal's. */
const REACH = 1.6;
/** Two pictures whose PDQ hashes differ in fewer bits are the same photograph. */
const SAME_WITHIN_BITS = 40;

const folder = process.argv[2];
for (const label of ['photo', 'drawing']) mkdirSync(join(folder, label), { recursive: true });
const library = await import(fromRoot('dist', 'libs', 'pipeline', 'src', 'index.js'));
const networks = await library.loadImageReviewNetworks(fromRoot('models', 'safety'));

const random = seededRandom(SEED);
const between = (low, high) => low + random() * (high - low);

let written = 0;
async function write(label, group, image, { left, top, width, height }) {
  const side = Math.round(between(96, 320));
  const scaled = fromPixels(image).extract({ left, top, width, height }).resize(side, side, { fit: 'fill' });
  const kind = random();
  const quality = Math.round(between(40, 95));
  const encoded = kind < 0.4 ? scaled.jpeg({ quality }) : kind < 0.7 ? scaled.webp({ quality }) : scaled.png();
  const { data } = await sharp(await encoded.toBuffer())
    .resize(INPUT_SIDE_PX, INPUT_SIDE_PX, { fit: 'fill' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const name = `${group}-${String(written++).padStart(5, '0')}.rgb`;
  writeFileSync(join(folder, label, name), data);
}

function anywhere({ widthPx, heightPx }) {
  const side = Math.round(Math.min(widthPx, heightPx) * between(0.35, 1));
  return {
    left: Math.floor(random() * (widthPx - side + 1)),
    top: Math.floor(random() * (heightPx - side + 1)),
    width: side,
    height: side,
  };
}

function around({ widthPx, heightPx }, face) {
  const reach = (Math.max(face.widthPx, face.heightPx) * REACH) / 2;
  const [x, y] = [face.leftPx + face.widthPx / 2, face.topPx + face.heightPx / 2];
  const left = Math.max(0, Math.round(x - reach));
  const top = Math.max(0, Math.round(y - reach));
  const width = Math.min(widthPx, Math.round(x + reach)) - left;
  const height = Math.min(heightPx, Math.round(y + reach)) - top;
  return { left, top, width, height };
}

/** Half of the pictures are small and compressed before a face is looked for, as uploads are. */
async function travelled(image) {
  if (random() < 0.5) return image;
  const width = Math.round(image.widthPx * between(0.45, 1));
  const quality = Math.round(between(45, 92));
  return pixels(await fromPixels(image).resize(width).jpeg({ quality }).toBuffer());
}

async function cut(label, group, original, count) {
  const image = await travelled(original);
  const { faces } = await networks.examine(image);
  for (const face of faces.slice(0, 2)) {
    const box = around(image, face);
    if (Math.min(box.width, box.height) >= 32) await write(label, group, image, box);
  }
  for (let i = 0; i < count; i += 1) await write(label, group, image, anywhere(image));
}

const bitsApart = (a, b) => {
  let bits = 0;
  for (let i = 0; i < a.length; i += 1)
    bits += (parseInt(a[i], 16) ^ parseInt(b[i], 16)).toString(2).replaceAll('0', '').length;
  return bits;
};
const small = (file) => sharp(file).resize(SEEN_SIDE_PX, SEEN_SIDE_PX, { fit: 'inside', withoutEnlargement: true }).png().toBuffer();

const judged = [];
for (const file of [...photos('judged'), ...photos('small')])
  judged.push(library.hashPicture(await pixels(await small(file))).hash);
let leftOut = 0;
for (const [index, file] of photos('learnt').entries()) {
  const image = await pixels(await small(file));
  const { hash } = library.hashPicture(image);
  if (judged.some((other) => bitsApart(hash, other) < SAME_WITHIN_BITS)) leftOut += 1;
  else await cut('photo', `p${index}`, image, CROPS_PER_PHOTO);
}
console.log(`photographs left out because they are judged: ${leftOut}`);

for (const [index, { svg }] of [...otherDrawings(DRAWINGS_PER_SET), ...glossyThings(GLOSSY_THINGS)].entries()) {
  const shade = Math.round(between(0, 255));
  const background = random() < 0.5 ? '#fff' : { r: shade, g: Math.round(between(0, 255)), b: 255 - shade };
  const drawn = await sharp(svg).flatten({ background }).resize(SEEN_SIDE_PX).png().toBuffer();
  await cut('drawing', `d${index}`, await pixels(drawn), CROPS_PER_DRAWING);
}
for (const { set, figure, svg } of tonedFigures(FIGURES_PER_SET, 'learnt')) {
  const drawn = await sharp(svg).flatten({ background: '#fff' }).resize(SEEN_SIDE_PX).png().toBuffer();
  await cut('drawing', `t${set}_${figure.replaceAll('-', '_')}`, await pixels(drawn), CROPS_PER_FIGURE);
}
const checkpoint = await library.loadCheckpoint(fromRoot('models', 'house'));
const things = thingConcepts();
const names = Array.from({ length: THINGS }, (_, i) => things[Math.floor((i * things.length) / THINGS)]);
let index = 0;
for await (const { image } of housePictures({ library, checkpoint, names, seed: SEED }))
  await cut('drawing', `h${index++}`, image, CROPS_PER_DRAWING);
await checkpoint.release();
await networks.release();
