import { GIBBERISH_BIAS, GIBBERISH_WEIGHTS } from '../data/gibberish-gate.js';
import type { TextShape } from './text-shape.js';

/** Texts shorter than this give too little to judge. */
const MIN_WORDS = 2;

/** Probability, 0 to 1, that a text is scrambled tokens and not language. */
export function gibberishProbability(shape: TextShape): number {
  if (shape.wordCount < MIN_WORDS) return 0;
  const inputs = gateInputs(shape);
  const logOdds = inputs.reduce((sum, input, i) => sum + input * (GIBBERISH_WEIGHTS[i] ?? 0), GIBBERISH_BIAS);
  return 1 / (1 + Math.exp(-logOdds));
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
