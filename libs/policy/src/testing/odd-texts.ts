/** Harmless texts that look odd: names of roads, addresses, models, medicines, other languages, words with two meanings. */
export const ODD_HARMLESS_TEXTS: readonly string[] = [
  'U.S. 101',
  'driving north on U.S. 101 at sunset',
  'I-95 exit 12B',
  '221B Baker Street, London NW1 6XE',
  '1600 Pennsylvania Ave NW, Washington, DC 20500',
  'a Boeing 737-800 at gate C14',
  'a Nikon D850 on a wooden table',
  'ThinkPad X1 Carbon, 14 inch',
  'an RTX 4090 graphics card',
  'a box of ibuprofen 400 mg',
  'paracetamol, amoxicillin and omeprazole on a shelf',
  'Llanfairpwllgwyngyll railway station',
  'Cymru am byth, a red dragon on a flag',
  'ulica Świętokrzyska in Warsaw in the snow',
  'a bowl of żurek and pierogi',
  'kesämökki järven rannalla',
  'hääyöaie, a poster with a Finnish word',
  'Bang! Crash! Whoosh! comic panel',
  'brrr, tsk tsk, pfft and hmm in speech bubbles',
  'chicken breasts on a plate',
  'breast stroke swimmer in lane four',
  'a cock crowing on a farm',
  'a shot of espresso on a marble bar',
  'a great tit on a branch',
  'shooting stars over a killer whale',
  'a bloody mary with celery',
  'PNG, SVG and JPEG icons',
  'E = mc² on a blackboard',
  'portrait of Itziar Etxeberria and Jaakko Rantanen',
  'Aroha Ngātai, Hrant Vardanyan, Siddharth Raghunathan',
  'botanical plate of Quercus ilex, Abies balsamea, Linnaea borealis',
  'Makita drill DHP484Z, part no. 06-19H5, S/N LS-6939',
  'futuristic city skyline night reflections wet streets',
  'christmas sweater',
  'B-52 bomber jacket, size XL',
];

/** Deterministic pseudo-random numbers below 1 (linear congruential, Numerical Recipes). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const PIECES =
  'ing tion ##ed able pre un re ous ment str qu ith ght ndr xt olf ber zz kel vor pth lex mun dra ski fr ow yn tt ple ghan sko bru'.split(
    ' ',
  );
const WORDS =
  'kitchen garden bottle mountain student painting captain history village machine shoulder window orange paper'.split(
    ' ',
  );
const CONSONANTS = 'bcdfghjklmnpqrstvwxz';
const SCRIPTS = ['abdegkmnorstu', 'бгджзклмнпрст', 'αβγδεζηθικλμν', 'אבגדהוזחטי', 'あいうえおかきく'];

const SOUPS: Readonly<Record<string, (random: () => number) => string>> = {
  'sub-word pieces': (random) => many(9, () => many(2, () => pick(PIECES, random)).join('')).join(' '),
  'permuted letters': (random) => many(9, () => shuffled(pick(WORDS, random), random)).join(' '),
  'mixed scripts': (random) =>
    many(8, () => many(6, () => pick([...pick(SCRIPTS, random)], random)).join('')).join(' '),
  'consonant runs': (random) =>
    many(8, () => many(6, () => pick([...CONSONANTS], random)).join('')).join(' '),
  'a plain beginning and a suffix': (random) =>
    `a picture of ${many(8, () => many(3, () => pick(PIECES, random)).join('')).join(' ')} !! }] ({ describing.\\ ${many(3, () => shuffled(pick(WORDS, random), random)).join('')}`,
};

/** Texts of scrambled tokens, kind by kind; the same every time. */
export function tokenSoups(perKind: number): { kind: string; texts: string[] }[] {
  return Object.entries(SOUPS).map(([kind, make], index) => {
    const random = randomFrom(index + 1);
    return { kind, texts: many(perKind, () => make(random)) };
  });
}

function many<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}

function pick<T>(from: readonly T[], random: () => number): T {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new RangeError('There is nothing to pick from.');
  return chosen;
}

function shuffled(word: string, random: () => number): string {
  const letters = [...word];
  for (let i = letters.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [letters[i], letters[j]] = [letters[j] ?? '', letters[i] ?? ''];
  }
  return letters.join('');
}
