import { taggedNounsOf } from './wordnet.mjs';

const PROMPTS = [
  'cute baby panda sitting in a teacup digital art',
  'futuristic city skyline at night reflections wet streets',
  'corgi astronaut helmet space nebula background',
  'vintage travel poster alps train 1930s style',
  'macro photo dew drops spider web sunrise',
  'low angle shot skyscraper glass facade blue hour',
  'knitted wool octopus toy white background',
  'japanese zen garden raked sand koi pond autumn leaves',
  'cozy reading nook window seat rain plants cat',
  'steam locomotive crossing viaduct highlands dramatic clouds',
  'flat lay breakfast croissant coffee berries marble table',
  'hand drawn map fantasy island compass rose sea monsters',
  'old typewriter desk lamp crumpled paper film noir',
  'surfer giant wave backlit golden spray',
  'gingerbread house candy canes snowfall close up',
  'art deco hotel lobby brass palm trees',
  'paper boat puddle reflection street lamp evening',
  'viking longship fjord aurora',
  'stained glass window hummingbird hibiscus',
  'retro diner neon sign pink cadillac',
  'toddler drawing crayon family house sun',
  'isometric bedroom gaming setup purple light',
  'bonsai tree floating island waterfall',
  'watercolour sketch venice canal gondola laundry',
  'robot barista latte art smiling customers',
];
const SIGNS = [
  'OPEN 24H PIZZA KEBAB BURGER',
  'SALE -50% EVERYTHING MUST GO',
  'MIND THE GAP',
  'NO PARKING MON-FRI 8-18',
  'a mug that says WORLD’S OKAYEST DAD',
  'EXIT 14B TOLL ROAD 2 MI',
  'BEWARE OF THE DOG',
  'FRESH EGGS $3 DOZEN',
  'LOST CAT ANSWERS TO MISO',
  'WET PAINT',
  'BREW PUB EST. 1987',
  'a cake reading HBD GRAN 80!',
  'TAXI RANK',
  'PUSH PULL LIFT',
  'WIFI PW: CAPPUCCINO22',
  'RSVP BY JUNE 3',
  'KEEP CALM AND CARRY ON',
  'HANDLE WITH CARE THIS SIDE UP',
  'SOUP OF THE DAY LEEK & POTATO',
  'ROOMS TO LET ENQUIRE WITHIN',
];
const VERSES = [
  'hush, hush, the owl has gone, the moon is thin as thread',
  'o wind that knots the willow hair, unknot my boat, unknot',
  'seven swans on a slate-grey lake, and one of them is dawn',
  'who sewed the stars so carelessly, who left the needle in',
  'rust, reed, rain; rain, reed, rust; the weir repeats itself',
  'my grandmother’s hands were bread, were maps, were wool',
  'tick tock said the beetle clock, under the floor of June',
  'ding dong dell, the fox in the well, sings to the silver pail',
  'here lies the snow that lay too long upon the orchard wall',
  'and all the lamps of harbour town leaned over for a look',
  'thistle and thyme, thistle and thyme, the goat bells up the hill',
  'no one heard the piano drown, except the piano, once',
];
const ELEMENTS = ['H', 'C', 'N', 'O', 'Na', 'Mg', 'Al', 'S', 'Cl', 'K', 'Ca', 'Fe', 'Cu', 'Ag'];

/** Makers of harmless odd texts that the gate is not fitted to, like those of fourth-soups.mjs. */
export function fourthHarmlessMakers() {
  const things = taggedNounsOf('06');
  const formula = (draw) =>
    draw.many(2, 4, () => draw.pick(ELEMENTS) + (draw.chance(0.6) ? draw.between(2, 12) : '')).join('');
  return [
    { name: 'prompts as people write them, without commas', wanted: 'low', texts: PROMPTS },
    { name: 'signs and labels', wanted: 'low', texts: SIGNS },
    { name: 'lines of verse', wanted: 'low', texts: VERSES },
    {
      name: 'things in a row, without commas',
      wanted: 'low',
      make: (draw) => draw.many(4, 16, () => draw.pick(things)).join(' '),
    },
    {
      name: 'formulas',
      wanted: 'low',
      make: (draw) =>
        `blackboard: ${draw.many(2, 7, () => formula(draw)).join(draw.pick([' + ', ', ', ' -> ']))}`,
    },
  ];
}
