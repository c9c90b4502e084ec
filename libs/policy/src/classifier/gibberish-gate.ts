import { GIBBERISH_BIAS, GIBBERISH_WEIGHTS } from '../data/gibberish-gate.js';
import type { WordClasses } from './word-classes.js';

/**
 * Scrambled tokens are judged a stretch at a time, so that a plain beginning does not excuse them (as windowed perplexity
 * filters do: Jain et al. 2023). Of 6, 8, 12 and 16 words, 8 finds suffixes as short as eight tokens and holds no more captions
 * than 12.
 */
const WINDOW_WORDS = 8;
const WINDOW_STEP_WORDS = 2;
/** Shorter texts give too little to judge. */
const MIN_WORDS = 2;
/** A single word that no list knows is a name or a slip; scrambled tokens bring several. */
const MIN_STRANGE_WORDS = 2;
const STRANGE = /^(unknown|joined|near|short\?|script)/;
/** What stands before the first word of a stretch. */
const START = '^';

/** Probability, 0 to 1, that a stretch of the text is scrambled tokens and not language. Linear time. */
export function gibberishProbability(classes: WordClasses): number {
  if (classes.filter((entries) => STRANGE.test(entries.at(-1) ?? '')).length < MIN_STRANGE_WORDS) return 0;
  const inside = classes.map((entries, index) => weigh(entries, classes[index - 1]?.at(-1) ?? START));
  const logOdds = windowStarts(classes).map((start) => {
    const first = weigh(classes[start] ?? [], START);
    const end = Math.min(classes.length, start + WINDOW_WORDS);
    const following = inside.slice(start + 1, end).reduce((sum, weight) => sum + weight, 0);
    const amount = ((end - start) / WINDOW_WORDS) * weightOf('words');
    return GIBBERISH_BIAS + (first + following) / WINDOW_WORDS + amount;
  });
  return 1 / (1 + Math.exp(-Math.max(-Infinity, ...logOdds)));
}

const weigh = (entries: readonly string[], previous: string): number =>
  inputsOf(entries, previous).reduce((sum, input) => sum + weightOf(input), 0);

const weightOf = (input: string): number => GIBBERISH_WEIGHTS[input] ?? 0;

/** First words of the stretches that are judged: they overlap and cover the text. */
function windowStarts({ length }: WordClasses): number[] {
  if (length < MIN_WORDS) return [];
  const last = Math.max(0, length - WINDOW_WORDS);
  const count = Math.ceil(last / WINDOW_STEP_WORDS) + 1;
  return Array.from({ length: count }, (_, index) => Math.min(last, index * WINDOW_STEP_WORDS));
}

/** Inputs of one word: its entries, and each with what stands before it. */
function inputsOf(entries: readonly string[], previous: string): string[] {
  return entries.flatMap((entry, index) => [entry, `${entries[index - 1] ?? previous}|${entry}`]);
}

/** What the gate weighs, stretch by stretch: how often each class and each pair of neighbours comes, and how much there is to judge. */
export function gateInputs(classes: WordClasses): ReadonlyMap<string, number>[] {
  return windowStarts(classes).map((start) => {
    const window = classes.slice(start, start + WINDOW_WORDS);
    const inputs = new Map([['words', window.length / WINDOW_WORDS]]);
    window.forEach((entries, index) => {
      for (const input of inputsOf(entries, window[index - 1]?.at(-1) ?? START))
        inputs.set(input, (inputs.get(input) ?? 0) + 1 / WINDOW_WORDS);
    });
    return inputs;
  });
}
