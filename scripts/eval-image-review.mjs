/**
 * How often the image review sees a face where there is one, and where there is a drawing: `npm run eval:images`. Draws
 * people in every style with the house checkpoint, renders drawings in six skin tones and takes photographs from published
 * packages (fetched once, to a temporary folder), judges all of them and writes the section of docs/policy-report.md.
 * `--figures N` and `--concepts N` make it smaller and then write nothing.
 */
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { ensureBuilt } from './build.mjs';
import { tonedFigures } from './lib/image-eval/drawings.mjs';
import { faceReport } from './lib/image-eval/face-report.mjs';
import { housePictures, peopleConcepts } from './lib/image-eval/house-pictures.mjs';
import { photos } from './lib/image-eval/photos.mjs';
import { pixels, VARIANTS } from './lib/image-eval/pixels.mjs';
import { fromRoot } from './lib/process.mjs';
import { writeReportSection } from './lib/report-section.mjs';

const DRAWING_SIDE_PX = 320;
/** Photographs of packages are judged at a common screen size, larger than the networks see at once. */
const PHOTO_SIDE_PX = 640;
/** Every figure is judged in six tones. */
const FIGURES_PER_SET = 30;
/** Each style gets other ones, in turn. */
const CONCEPTS_PER_STYLE = 13;
const SEED = 1;

const { values } = parseArgs({ options: { figures: { type: 'string' }, concepts: { type: 'string' } } });
const isWhole = values.figures === undefined && values.concepts === undefined;
await ensureBuilt({ only: ['node'] });
const library = await import(fromRoot('dist', 'libs', 'pipeline', 'src', 'index.js'));
const policyLibrary = await import(fromRoot('dist', 'libs', 'policy', 'src', 'index.js'));
const networks = await library.loadImageReviewNetworks(fromRoot('models', 'safety'));
const policy = policyLibrary.defaultPolicy();
const cpuMs = { examined: 0, pictures: 0, crops: 0, croppedPictures: 0 };

/** Judges as the worker does, without hash banks. */
async function judge(image) {
  const before = process.cpuUsage();
  const { nsfw, faces } = await networks.examine(image);
  const { user, system } = process.cpuUsage(before);
  const isCropped = Math.max(image.widthPx, image.heightPx) > 512;
  cpuMs[isCropped ? 'crops' : 'examined'] += (user + system) / 1000;
  cpuMs[isCropped ? 'croppedPictures' : 'pictures'] += 1;
  const facts = {
    nsfw,
    faces: faces.map(({ score, photo, widthPx, heightPx }) => ({
      score,
      photo,
      sizePx: Math.max(widthPx, heightPx),
    })),
  };
  const { ruleIds } = policy.reviewImage(facts);
  return {
    isHeld: ruleIds.includes('image.face'),
    isSexual: ruleIds.some((id) => id === 'image.explicit' || id === 'image.suggestive'),
    faces: facts.faces,
    signals: policyLibrary.imageSignals(facts),
  };
}

const variants = Object.entries(VARIANTS);

async function judgeFiles(files, sidePx) {
  const rows = [];
  for (const [index, file] of files.entries()) {
    const [variant, encode] = variants[index % variants.length];
    const fitted = await sharp(file)
      .flatten({ background: '#fff' })
      .resize(sidePx, sidePx, { fit: 'inside', withoutEnlargement: true })
      .png()
      .toBuffer({ resolveWithObject: true });
    const side = Math.max(fitted.info.width, fitted.info.height);
    const arrived =
      variant.includes('half') && side < 400
        ? sharp(fitted.data).jpeg({ quality: 60 })
        : encode(sharp(fitted.data), side);
    rows.push({ file, variant, ...(await judge(await pixels(await arrived.toBuffer()))) });
  }
  return rows;
}

async function judgeDrawings() {
  const rows = [];
  const figures = tonedFigures(Number(values.figures ?? FIGURES_PER_SET));
  for (const [index, { svg, ...about }] of figures.entries()) {
    // Six tones of a figure go the same way.
    const [variant, encode] = variants[Math.floor(index / 6) % variants.length];
    const drawn = await sharp(svg).flatten({ background: '#fff' }).resize(DRAWING_SIDE_PX).png().toBuffer();
    const arrived = await encode(sharp(drawn), DRAWING_SIDE_PX).toBuffer();
    rows.push({ ...about, variant, ...(await judge(await pixels(arrived))) });
  }
  return rows;
}

async function judgeHouse(checkpoint) {
  const rows = [];
  const names = peopleConcepts();
  const perStyle = Number(values.concepts ?? CONCEPTS_PER_STYLE);
  for await (const { concept, drawing, effect, image } of housePictures({
    library,
    checkpoint,
    names,
    perStyle,
    seed: SEED,
  }))
    rows.push({ concept, style: `${drawing}, ${effect}`, ...(await judge(image)) });
  return rows;
}

const log = (name, rows) =>
  console.error(`${name}: ${rows.filter(({ isHeld }) => isHeld).length} of ${rows.length} held`);
const checkpoint = await library.loadCheckpoint(fromRoot('models', 'house'));
const about = `${checkpoint.id} ${checkpoint.manifest.version}`;
const judgedPhotos = await judgeFiles(photos('judged'), PHOTO_SIDE_PX);
log('photographs', judgedPhotos);
const small = await judgeFiles(photos('small'), PHOTO_SIDE_PX);
log('small photographs', small);
const drawings = await judgeDrawings();
log('drawings', drawings);
const house = await judgeHouse(checkpoint);
log('own pictures', house);
await checkpoint.release();
await networks.release();

/** Shares of our own pictures per tenth of probability: what libs/policy/src/data/image-calibration.ts calls traffic. */
const trafficOf = (signal) =>
  Array.from({ length: 10 }, (_, bin) => {
    const inside = house.filter(({ signals }) => Math.min(9, Math.floor(signals[signal] * 10)) === bin);
    return Number((inside.length / house.length).toFixed(3));
  });
const costs = policyLibrary.FRISKET_COSTS;
const report = faceReport({
  photos: judgedPhotos,
  small,
  drawings,
  house,
  checkpoint: about,
  thresholds: policyLibrary.imageThresholdsFor(costs, costs.missedImageMinutes),
  notes: [
    `Held as sexual although nothing sexual is in any of them: ${[
      ['photographs', judgedPhotos],
      ['drawings', drawings],
      ['our own pictures', house],
    ]
      .map(([name, rows]) => `${rows.filter(({ isSexual }) => isSexual).length} of ${rows.length} ${name}`)
      .join(
        ', ',
      )}. How many sexual pictures are caught is not known: none may be shown to the networks here.`,
    '',
    'Traffic per tenth of probability, our own pictures: ' +
      Object.keys(house[0].signals)
        .map((signal) => `${signal} ${trafficOf(signal).join(' ')}`)
        .join('; ') +
      '.',
    '',
    `Processor time per picture: ${(cpuMs.examined / cpuMs.pictures).toFixed(0)} ms up to 512 px, ` +
      `${(cpuMs.crops / Math.max(1, cpuMs.croppedPictures)).toFixed(0)} ms where both networks look at five crops as well.`,
  ],
});
console.log(report);
for (const row of judgedPhotos.filter(({ isHeld }) => !isHeld))
  console.error('missed', row.file, JSON.stringify(row.faces));
for (const row of [...drawings, ...house].filter(({ isHeld }) => isHeld))
  console.error('wrongly held', row.figure ?? row.concept, row.tone ?? row.style, JSON.stringify(row.faces));
if (isWhole) writeReportSection('faces', report);
