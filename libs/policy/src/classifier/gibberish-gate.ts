import { GIBBERISH_BIAS, GIBBERISH_WEIGHTS } from '../data/gibberish-gate.js';
import type { TextShape } from './text-shape.js';

/** Texts shorter than this give too little to judge. */
const MIN_WORDS = 2;
/** "U.S. 101" and "NW1 6XE" are no scrambled language, however strange their letters. */
const MIN_UNKNOWN_WORDS = 2;
/**
 * The gate was fitted to one source of adversarial texts, which mix words and fragments. Texts in which most words are
 * unknown and spelt like none of nine languages are made up whatever else they hold: none of 2,326 captions and short prompts is like that.
 */
const MADE_UP = { unknownWords: 6, unknownShare: 0.5, unknownSurprise: 2.7, probability: 0.8 } as const;

/** Probability, 0 to 1, that a text is scrambled tokens and not language. */
export function gibberishProbability(shape: TextShape): number {
  if (shape.wordCount < MIN_WORDS || shape.unknownWordCount < MIN_UNKNOWN_WORDS) return 0;
  const inputs = gateInputs(shape);
  const logOdds = inputs.reduce((sum, input, i) => sum + input * (GIBBERISH_WEIGHTS[i] ?? 0), GIBBERISH_BIAS);
  const fitted = 1 / (1 + Math.exp(-logOdds));
  return isMadeUp(shape) ? Math.max(fitted, MADE_UP.probability) : fitted;
}

function isMadeUp({ unknownWordCount, unknownShare, unknownSurprise }: TextShape): boolean {
  return (
    unknownWordCount >= MADE_UP.unknownWords &&
    unknownShare >= MADE_UP.unknownShare &&
    unknownSurprise >= MADE_UP.unknownSurprise
  );
}

/**
 * What the gate weighs. Adversarial sequences mix known words with fragments, so the mixture has an input of its own: text in
 * another language is nearly all unknown, and captions nearly all known.
 */
export function gateInputs(shape: TextShape): number[] {
  const mixture = shape.unknownShare * (1 - shape.unknownShare);
  const hasFunctionWords = Math.min(shape.functionWordShare, FUNCTION_WORDS_ENOUGH);
  const logWords = Math.log1p(shape.wordCount);
  return [
    shape.unknownShare,
    mixture,
    mixture * logWords,
    shape.surprise,
    shape.unknownShare * shape.unknownSurprise,
    hasFunctionWords,
    shape.oddCharacterShare,
    logWords,
  ];
}

/** Sentences have this share of function words or more; beyond it they say nothing about scrambling. */
const FUNCTION_WORDS_ENOUGH = 0.15;
