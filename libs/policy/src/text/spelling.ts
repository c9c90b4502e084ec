/** Signs that are written for letters. The first reading is the usual one. */
const LEET_READINGS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    '0': ['o'],
    '1': ['i', 'l'],
    '2': ['z'],
    '3': ['e'],
    '4': ['a'],
    '5': ['s'],
    '6': ['g', 'b'],
    '7': ['t'],
    '8': ['b'],
    '9': ['g'],
    '@': ['a'],
    $: ['s'],
    '!': ['i', 'l'],
    '|': ['i', 'l'],
    '+': ['t'],
    '(': ['c'],
    '¢': ['c'],
    '£': ['l'],
    '¥': ['y'],
  }),
);

/** Most readings of one word that are followed; more would let a string of ones multiply without end. */
const MAX_LEET_READINGS = 8;

const LETTERS_ONLY = /^[a-z]+$/;
const ENDLESS_REPEAT = /(.)\1{2,}/g;
const HAS_DOUBLE = /(.)\1/;
const DOUBLED = /(.)\1+/g;

/** Every way to read digits and signs as letters; the word itself when it has none. Signs without a reading are dropped. */
export function readLeet(word: string): string[] {
  if (LETTERS_ONLY.test(word)) return [word];
  let readings = [''];
  for (const character of word) {
    const letters = LEET_READINGS.get(character) ?? (/[\p{L}*#%]/u.test(character) ? [character] : ['']);
    const grown = readings.flatMap((reading) => letters.map((letter) => reading + letter));
    readings =
      grown.length <= MAX_LEET_READINGS ? grown : readings.map((reading) => reading + (letters[0] ?? ''));
  }
  return readings;
}

/** Shorter spellings of a word with drawn-out letters: "nuuude" as "nuude", "nude"; "kkiill" as "kil" too. */
export function squeezeRepeats(word: string): string[] {
  if (!HAS_DOUBLE.test(word)) return [];
  const forms = new Set<string>();
  forms.add(word.replace(ENDLESS_REPEAT, '$1$1'));
  forms.add(word.replace(ENDLESS_REPEAT, '$1'));
  forms.add(word.replace(DOUBLED, '$1'));
  for (const half of halvings(word)) forms.add(half);
  forms.delete(word);
  return [...forms];
}

/** "kkiilllll": when every letter is at least doubled, the original may itself have had a double: keep one double at a time. */
function halvings(word: string): string[] {
  const runs = word.match(/(.)\1*/g) ?? [];
  const MAX_RUNS = 16;
  if (runs.length > MAX_RUNS || !runs.some((run) => run.length > 1)) return [];
  return runs
    .map((run, index) =>
      run.length < 2
        ? ''
        : runs.map((other, i) => (i === index ? other.slice(0, 2) : other.charAt(0))).join(''),
    )
    .filter((form) => form !== '');
}
