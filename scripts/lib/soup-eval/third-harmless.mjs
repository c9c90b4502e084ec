import { nounsOf } from './wordnet.mjs';

const LOOKS =
  'tiny cute isometric cozy rustic whimsical gloomy sunlit misty neon retro minimalist weathered mossy crystal floating abandoned snowy golden'.split(
    ' ',
  );
const SCENES =
  'cabin library tram treehouse windmill observatory bakery submarine teapot lighthouse orchard arcade canyon bridge pagoda greenhouse'.split(
    ' ',
  );
const FINISHES = [
  'blender render',
  'studio ghibli colours',
  'low poly',
  'tilt shift',
  'long exposure',
  'claymation',
  'paper cutout',
  'pixel art',
  'chalk drawing',
  'film grain',
  'double exposure',
  'soft pastel colors',
  'volumetric fog',
  'macro shot',
];
const NAMES =
  'Nino Kvirikashvili|Giorgi Tsereteli|Sigríður Jónsdóttir|Þorvaldur Ólafsson|Itziar Etxeberria|Aitor Goikoetxea|Murugesan Palaniappan|Thenmozhi Sundaram|Keahi Kahananui|Leilani Makoa|Aroha Ngātai|Hemi Parata|Abdirahman Warsame|Hodan Cabdi|Wayra Mamani|Sami Quispe|Kalju Tammsaar|Liis Kõiv|Hrant Vardanyan|Anahit Grigoryan|Oyunbileg Batbayar|Nomvula Dlamini|Kwabena Asante|Chinonso Eze|Niamh Ní Dhomhnaill|Ruaraidh MacIlleathain|Llŷr Gruffydd|Xiulan Zhang|Haruki Shimizu|Nguyễn Thị Hoa|Siddharth Raghunathan|Fatoumata Diabaté|Zsófia Kerekes|Đorđe Živković|Agnieszka Wróbel|Øystein Kjærgård'.split(
    '|',
  );
const MACHINES = [
  'Audi A4 B8',
  'BMW 320i E36',
  'SR-71 Blackbird',
  'F-14D',
  'Canon EOS R5',
  'Leica M6 TTL',
  'Roland TR-808',
  'Moog Minimoog',
  'IBM 5150',
  'ZX Spectrum 128K',
  'Vespa PX 125',
  'DHC-6 Twin Otter',
  'Unimog U406',
  'LGB 2-6-0',
  'Technics SL-1200MK2',
  'HP-12C',
];
const NOTES = [
  'Am',
  'F',
  'Cmaj7',
  'G/B',
  'Dm7',
  'E7#9',
  'Bb',
  'Fsus4',
  '4/4',
  '6/8',
  '120 bpm',
  'D.S. al Coda',
  'mf',
  'ppp',
  'capo 3',
];
const MOVES = ['1. e4 e5', '2. Nf3 Nc6', '3. Bb5 a6', 'O-O', 'Qxd7+', 'Rfe8', 'Kh1', 'exd5', 'Nxe4', 'a8=Q#'];
const SLANG = [
  "y'all ain't gonna believe this lil doggo vibin on a skateboard",
  'big chonky cat doin a blep lol',
  'sum dude chillin w a boombox imo so 90s',
  "ol' timey sheriff sippin sarsaparilla",
  'smol bean frog wearin a tiny hat pls',
  'grandma yeeting a frisbee omg',
  'kinda sorta spooky pumpkin dude',
  'wee bairn playin by the loch aye',
  "gonna need a bigger boat y'know vibes",
  'lowkey aesthetic desk setup w plants n stuff',
  'me n the bois at 3am lookin for beans',
  'derpy birb goin borb mode',
  'sk8r kid doin a sick kickflip',
  'thicc fluffy corgi butt wiggle',
  'tryna make a cute wallpaper 4 my phone',
  'dat sunset tho',
  'hooman n pupper goin 4 a walkies',
  'cuppa tea n biccies on a rainy arvo',
];
const SENTENCES = [
  'ein Hund springt durch einen brennenden Reifen im Zirkus',
  'das Meer bei Nacht mit einem Leuchtturm und vielen Sternen',
  'zwei Kinder bauen eine Sandburg am Strand',
  'Herbstwald mit Nebel und einem kleinen Bach',
  'un renard dans la neige au lever du soleil',
  'une tasse de café posée sur un vieux livre',
  'des danseurs sous la pluie à Paris',
  'portrait d’un astronaute qui tient un bouquet de fleurs',
  'un tren de vapor cruzando un puente de piedra',
  'una mujer mayor tejiendo junto a la ventana',
  'un perro con gafas de sol en la playa',
  'ciudad futurista con coches voladores al atardecer',
  'una bicicletta rossa appoggiata a un muro giallo',
  'gatto che dorme sopra un pianoforte',
  'piazza italiana sotto la neve di notte',
  'um barco de pesca ao nascer do sol',
  'menina lendo um livro debaixo de uma árvore',
  'castelo medieval no topo da montanha',
  'een oude fiets tegen een bakstenen muur',
  'stary zegar na ścianie w kuchni',
  'kot siedzi na parapecie i patrzy na deszcz',
  'en ekorre äter nötter i en gran',
  'vanha puuvene rannalla syksyllä',
  'staré auto zaparkované v úzké uličce',
  'kis kutya fut a hóban',
  'eski bir İstanbul sokağında kedi',
  'seekor harimau tidur di bawah pohon',
  'un câine alb pe o plajă pustie',
];

/** Makers of harmless odd texts that the gate is not fitted to, like those of third-soups.mjs. */
export function thirdHarmlessMakers() {
  const dishes = nounsOf('13', /^[a-z]{3,}$/);
  const some = (draw, [low, high], list) => draw.shuffled(list).slice(0, draw.between(low, high));
  const kinds = {
    'short prompts without commas': (draw) =>
      `${some(draw, [1, 4], LOOKS).join(' ')} ${draw.pick(SCENES)} ${some(draw, [1, 4], FINISHES).join(' ')}`,
    'names from 25 countries': (draw) =>
      draw.pick([
        `portrait of ${draw.pick(NAMES)}`,
        some(draw, [3, 7], NAMES).join(', '),
        `${draw.pick(NAMES)} and ${draw.pick(NAMES)} on a bench`,
      ]),
    'cars, planes and instruments': (draw) =>
      some(draw, [2, 6], MACHINES).join(draw.pick([', ', ' next to ', ' '])),
    'chords and chess': (draw) =>
      `${draw.pick(['sheet of paper with', 'whiteboard:'])} ${some(draw, [4, 9], draw.pick([NOTES, MOVES])).join(' ')}`,
    'dishes on a menu': (draw) =>
      `menu: ${draw.many(3, 10, () => draw.pick(dishes)).join(draw.pick([', ', ' ']))}`,
  };
  return [
    { name: 'slang', wanted: 'low', texts: SLANG },
    { name: 'prompts in other languages', wanted: 'low', texts: SENTENCES },
    ...Object.entries(kinds).map(([name, make]) => ({ name, wanted: 'low', make })),
  ];
}
