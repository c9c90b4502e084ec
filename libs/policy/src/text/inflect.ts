const VOWELS = new Set('aeiou');

/**
 * The regular forms of an English word: plural or third person, past, -ing and -er. Over-generous on purpose: a form that
 * nobody writes costs nothing, a missing one lets a rule be walked around.
 */
export function inflect(word: string): string[] {
  if (word.length < 3) return [word];
  const forms = [word, ...sForms(word), ...verbForms(word)];
  return [...new Set(forms)];
}

function sForms(word: string): string[] {
  if (endsInConsonantY(word)) return [`${word.slice(0, -1)}ies`];
  if (/(s|x|z|ch|sh)$/.test(word)) return [`${word}es`];
  return [`${word}s`];
}

function verbForms(word: string): string[] {
  if (endsInConsonantY(word)) {
    const stem = word.slice(0, -1);
    return [`${stem}ied`, `${word}ing`, `${stem}ier`];
  }
  if (word.endsWith('e')) {
    const stem = word.slice(0, -1);
    return [`${word}d`, `${stem}ing`, `${word}r`, `${word}rs`];
  }
  const stem = doublesLastLetter(word) ? word + (word.at(-1) ?? '') : word;
  return [`${stem}ed`, `${stem}ing`, `${stem}er`, `${stem}ers`];
}

function endsInConsonantY(word: string): boolean {
  return word.endsWith('y') && !VOWELS.has(word.at(-2) ?? '');
}

/** Short consonant-vowel-consonant verbs double: stab, stabbed. Longer ones mostly do not: poison, poisoned. */
function doublesLastLetter(word: string): boolean {
  const [third = '', second = '', last = ''] = word.slice(-3);
  const isShort = [...word].filter((letter) => VOWELS.has(letter)).length === 1;
  return isShort && !VOWELS.has(third) && VOWELS.has(second) && !VOWELS.has(last) && !'wxy'.includes(last);
}
