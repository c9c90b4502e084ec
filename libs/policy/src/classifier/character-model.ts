/** Letters and the word boundary; anything else in a word counts as the boundary. */
const SYMBOLS = 27;
const BOUNDARY = 0;
const CODE_BEFORE_A = 96;

/** Stored surprises are steps of this many nats above zero, one printable character each. */
const NATS_PER_STEP = 0.1;
const FIRST_STEP_CODE = 35;

/**
 * How surprising letters are after the two before them: a table of 27 × 27 × 27 surprises, written by
 * training/policy/build-character-model.mjs from word lists of nine European languages.
 */
export class CharacterModel {
  constructor(private readonly table: string) {}

  /** Mean surprise per letter over some words, word ends included, in nats; 0 for no words. */
  surprise(words: readonly string[]): number {
    let total = 0;
    let letters = 0;
    for (const word of words) {
      let [before, last] = [BOUNDARY, BOUNDARY];
      for (let i = 0; i <= word.length; i++) {
        const symbol = i === word.length ? BOUNDARY : symbolOf(word.charCodeAt(i));
        total += this.at((before * SYMBOLS + last) * SYMBOLS + symbol);
        [before, last] = [last, symbol];
      }
      letters += word.length + 1;
    }
    return letters === 0 ? 0 : total / letters;
  }

  private at(index: number): number {
    return (this.table.charCodeAt(index) - FIRST_STEP_CODE) * NATS_PER_STEP;
  }
}

function symbolOf(code: number): number {
  const symbol = code - CODE_BEFORE_A;
  return symbol > 0 && symbol < SYMBOLS ? symbol : BOUNDARY;
}
