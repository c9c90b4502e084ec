import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fetchPackage } from '../packages.mjs';
import { adjectives, nounsOf } from './wordnet.mjs';

const FAKER_PACKAGE = '@faker-js/faker@10.6.0';
/** Locales whose names are written in Latin letters. */
const LOCALES = [
  'cs_CZ',
  'cy',
  'da',
  'de',
  'es',
  'fi',
  'fr',
  'hr',
  'hu',
  'id_ID',
  'it',
  'lv',
  'nl',
  'pl',
  'pt_BR',
  'ro',
  'sk',
  'sv',
  'tr',
  'vi',
  'yo_NG',
  'zu_ZA',
];

const THINGS = [
  'drill',
  'lens',
  'circuit board',
  'toy train',
  'wristwatch',
  'keyboard',
  'spare part',
  'bicycle frame',
  'camera',
  'cordless phone',
];
const MAKERS = [
  'Bosch',
  'Canon',
  'Sony',
  'Makita',
  'Seiko',
  'Siemens',
  'Lenovo',
  'Märklin',
  'Shimano',
  'Philips',
];
const STYLES = [
  'oil painting',
  'matte painting',
  'gouache',
  'ink wash',
  'linocut',
  'watercolour',
  'concept art',
  'pastel',
];
const SUBJECTS = [
  'a lighthouse',
  'an owl',
  'a mountain village',
  'a knight',
  'a greenhouse',
  'a tram',
  'a tabby cat',
  'a harbour at dawn',
];
const TAGS =
  'highly detailed, intricate, sharp focus, artstation, trending on artstation, octane render, unreal engine, 8k, 4k, hdr, bokeh, volumetric lighting, cinematic, smooth, illustration, golden hour, art nouveau, studio lighting, ray tracing, vray, cel shading, photorealistic trees, symmetrical, f/1.8, 35mm'.split(
    ', ',
  );
const SETTINGS = [
  '--ar 16:9',
  '--ar 3:2',
  '--v 5',
  '--stylize 250',
  '--chaos 20',
  '--q 2',
  '--no text',
  'cfg 7.5',
  'steps 50',
  'seed 1234567',
  'ISO 200',
  '1/500s',
  'f/2.8',
  '85mm',
  'RAW',
  'Kodak Portra 400',
  'DSLR',
  'sRGB',
];

/** A letter for every A, a digit for every 9. */
const filled = (pattern, { pick }) =>
  pattern.replace(/[A9]/g, (kind) => pick([...(kind === 'A' ? 'ABCDEFGHJKLMNPRSTUVWXZ' : '0123456789')]));
const CODES = [
  'AA-9999',
  'AA9999A',
  'A99-9A',
  '999-AAA-99',
  'AAA 99.9',
  '9AA9999-9AA99-9AA9',
  'AA99/99',
  '9999.999.99',
  'AAAA-99A9',
  'A9',
];

/**
 * Makers of harmless texts that look odd, kind by kind: each gives one text. Fixed before the policy was first measured
 * with them.
 * @returns `{name, wanted: 'low', make(draw)}`
 */
export async function oddHarmlessMakers(seed) {
  const folder = join(fetchPackage(FAKER_PACKAGE), 'dist');
  const { allFakers } = await import(pathToFileURL(join(folder, 'index.js')).href);
  const fakers = LOCALES.map((locale) => allFakers[locale]);
  for (const faker of fakers) faker.seed(seed);
  const species = nounsOf('20', /^[A-Z][a-z]+_[a-z]+$/).concat(nounsOf('05', /^[A-Z][a-z]+_[a-z]+$/));
  const substances = nounsOf('27', /^[a-z]+(_[a-z]+)?$/);
  const described = adjectives();
  const name = (draw) => draw.pick(fakers).person.fullName();
  const list = (draw, low, high, make) => draw.many(low, high, () => make(draw)).join(', ');
  const makers = {
    'product codes': (draw) =>
      `${draw.pick(MAKERS)} ${draw.pick(THINGS)} ${filled(draw.pick(CODES), draw)}, ${list(draw, 1, 4, () => `${draw.pick(['part no.', 'SKU', 'type', 'ref.', 'S/N'])} ${filled(draw.pick(CODES), draw)}`)}`,
    'lists of adjectives': (draw) => list(draw, 6, 20, () => draw.pick(described)),
    'foreign names': (draw) =>
      draw.pick([
        `portrait of ${name(draw)}`,
        `${name(draw)} and ${name(draw)} at a wedding`,
        list(draw, 3, 8, name),
      ]),
    'painters and tags': (draw) =>
      `${draw.pick(SUBJECTS)}, ${draw.pick(STYLES)} by ${draw.many(1, 4, () => name(draw)).join(' and ')}, ${draw.shuffled(TAGS).slice(0, draw.between(3, 10)).join(', ')}`,
    'camera and render settings': (draw) =>
      `${draw.pick(SUBJECTS)} ${draw
        .shuffled(SETTINGS)
        .slice(0, draw.between(3, 9))
        .join(draw.pick([' ', ', ']))}`,
    'foreign addresses': (draw) => {
      const { location } = draw.pick(fakers);
      return draw.pick([
        `a street sign: ${location.street()}, ${location.city()}`,
        `${location.streetAddress()}, ${location.zipCode()} ${location.city()}`,
      ]);
    },
    'plants and animals in Latin': (draw) =>
      `${draw.pick(['botanical plate of', 'a museum case with', 'field guide:'])} ${list(draw, 1, 6, () => draw.pick(species))}`,
    substances: (draw) => `a shelf with jars of ${list(draw, 2, 8, () => draw.pick(substances))}`,
  };
  return Object.entries(makers).map(([kind, make]) => ({ name: kind, wanted: 'low', make }));
}
