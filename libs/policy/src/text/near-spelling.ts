/**
 * Finds the pack's words behind misspellings that are one slip away: a letter left out, added or swapped with its
 * neighbour. Symmetric-delete lookup: both sides drop one letter and meet, so a lookup costs as many steps as the
 * string has letters, however large the pack.
 */
export class NearSpelling {
  private readonly byDeletion = new Map<string, string[]>();
  private readonly words: ReadonlySet<string>;

  constructor(words: Iterable<string>) {
    this.words = new Set([...words].filter((word) => word.length >= MIN_WORD_LETTERS));
    for (const word of this.words) {
      for (const shorter of deletions(word)) push(this.byDeletion, shorter, word);
    }
  }

  /** Words one slip away from an unknown string, itself excluded. */
  lookup(text: string): string[] {
    if (text.length > MAX_TEXT_LETTERS) return [];
    const found = new Set<string>(this.byDeletion.get(text) ?? []);
    for (const shorter of deletions(text)) {
      if (this.words.has(shorter) && text.length > MIN_WORD_LETTERS + 1) found.add(shorter);
      for (const word of this.byDeletion.get(shorter) ?? []) {
        if (isSwap(text, word)) found.add(word);
      }
    }
    return [...found].filter((word) => keepsOutline(text, word));
  }
}

/** Words below this length have too many neighbours. */
const MIN_WORD_LETTERS = 3;
/** Longer words of a pack are rare and their slips rarer; looking for them would cost every long name time. */
const MAX_TEXT_LETTERS = 18;

function* deletions(word: string): Generator<string> {
  for (let i = 0; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1);
}

/** Same length and one deletion apart on both sides: neighbours that changed places. A replaced letter makes another word too often. */
function isSwap(text: string, word: string): boolean {
  if (text.length !== word.length) return false;
  const first = firstDifference(text, word);
  return (
    text[first] === word[first + 1] &&
    text[first + 1] === word[first] &&
    text.slice(first + 2) === word.slice(first + 2)
  );
}

function firstDifference(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}

/** People keep the first letter right, and short words also the last; what breaks both is another word. */
function keepsOutline(text: string, word: string): boolean {
  if (text === word) return false;
  if (text[0] !== word[0]) return word.length >= 5 && text[0] === word[1] && text[1] === word[0];
  return word.length > 4 || text.at(-1) === word.at(-1);
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
