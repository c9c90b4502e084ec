/**
 * How many crops of banked pictures a hash bank catches, by the share of the area left, and how near unrelated pictures come:
 * `npm run eval:banks`. Positions are random; every crop is recompressed. The pictures are photographs from published packages.
 */
import sharp from 'sharp';
import { photos } from './lib/image-eval/photos.mjs';
import { pixels } from './lib/image-eval/pixels.mjs';
import { fromRoot } from './lib/process.mjs';
import { seededRandom } from './lib/seeded-random.mjs';

const AREA_SHARES = [0.9, 0.8, 0.7, 0.6, 0.5];
/** Taken evenly from all sets. */
const PICTURES = Number(process.argv[2] ?? 60);
const SIDE_PX = 320;
const SEED = 7;
const WORDS_PER_HASH = 8;
/** Pictures nearer than this are the same photograph in two packages. */
const SAME_WITHIN_BITS = 40;

const library = (...path) => import(fromRoot('dist', 'libs', ...path));
const { hashPicture } = await library('pipeline', 'src', 'image', 'pdq-hash.js');
const { hashCrops } = await library('pipeline', 'src', 'image', 'pdq-crops.js');
const { nearestBits, wordsOfHex } = await library('platform', 'src', 'hash-banks', 'hash-bits.js');
const { PDQ_NEAR_WITHIN_BITS, PDQ_SAME_WITHIN_BITS } = await library(
  'policy',
  'src',
  'image',
  'image-findings.js',
);

const random = seededRandom(SEED);

/** More than the bits of a hash: the nearest of several counts, however far it is. */
const ANY_BITS = 257;

/** As HashBankMatcher does it: all views with the picture itself, the upright and the mirrored one with its crops. */
function distance({ views }, { whole, crops }) {
  const own = views.map((view) => nearestBits(whole, view, ANY_BITS));
  const cut = views.slice(0, 2).map((view) => nearestBits(crops, view, ANY_BITS));
  return Math.min(...own, ...cut);
}

async function crop(file, areaShare, isMirrored) {
  const { data, info } = await sharp(file)
    .resize(SIDE_PX, SIDE_PX, { fit: 'inside' })
    .flatten({ background: '#fff' })
    .png()
    .toBuffer({ resolveWithObject: true });
  const side = Math.sqrt(areaShare);
  const [width, height] = [Math.round(info.width * side), Math.round(info.height * side)];
  const left = Math.floor(random() * (info.width - width + 1));
  const top = Math.floor(random() * (info.height - height + 1));
  const cut = sharp(data).extract({ left, top, width, height });
  return pixels(await (isMirrored ? cut.flop() : cut).jpeg({ quality: 60 }).toBuffer());
}

const hashed = (picture) => ({ views: hashPicture(picture).views.map(wordsOfHex) });
const startedMs = performance.now();
const banked = [];
const files = [...photos('judged'), ...photos('learnt')];
const every = Math.max(1, Math.floor(files.length / PICTURES));
for (const file of files.filter((_, index) => index % every === 0)) {
  const picture = await pixels(
    await sharp(file).resize(SIDE_PX, SIDE_PX, { fit: 'inside' }).png().toBuffer(),
  );
  const { hash, quality } = hashPicture(picture);
  if (quality < 50) continue;
  const own = { whole: wordsOfHex(hash), crops: wordsOfHex((await hashCrops(picture)).join('')) };
  if (banked.some(({ whole }) => nearestBits(whole, own.whole, ANY_BITS) < SAME_WITHIN_BITS)) continue;
  banked.push({ file, ...own, ...hashed(picture) });
}
const perPicture = banked.reduce((sum, { crops }) => sum + crops.length / WORDS_PER_HASH, 0) / banked.length;
const secondsEach = (performance.now() - startedMs) / 1000 / banked.length;
console.log(
  `${banked.length} pictures, ${Math.round(perPicture)} crops each, ${secondsEach.toFixed(2)} s each\n`,
);

console.log('| area left | blocked | blocked or held | mirrored: blocked | mirrored: blocked or held |');
console.log('| --- | --- | --- | --- | --- |');
for (const areaShare of AREA_SHARES) {
  const cells = [];
  for (const isMirrored of [false, true]) {
    const distances = [];
    for (const picture of banked) {
      distances.push(distance(hashed(await crop(picture.file, areaShare, isMirrored)), picture));
    }
    for (const bits of [PDQ_SAME_WITHIN_BITS, PDQ_NEAR_WITHIN_BITS]) {
      const caught = distances.filter((d) => d <= bits).length;
      cells.push(`${((100 * caught) / distances.length).toFixed(0)} %`);
    }
  }
  console.log(`| ${Math.round(areaShare * 100)} % | ${cells.join(' | ')} |`);
}

const unrelated = banked.flatMap((a) => banked.filter((b) => b !== a).map((b) => distance(a, b)));
const within = (bits) => unrelated.filter((d) => d <= bits).length;
console.log(
  `\n${unrelated.length} pairs of unrelated pictures: ${within(PDQ_SAME_WITHIN_BITS)} blocked, ${within(PDQ_NEAR_WITHIN_BITS)} held; ` +
    `the nearest differ in ${Math.min(...unrelated)} bits`,
);
