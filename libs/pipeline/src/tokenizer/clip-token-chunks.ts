import type { ClipTokenizer } from './clip-tokenizer.js';
import { parsePromptWeights } from './prompt-weighting.js';

/** Ids for one call of the text encoder, and how much attention each gets. */
export interface TokenChunk {
  /** start, up to 75 tokens, end, padding; as many as the vocabulary's length */
  readonly ids: readonly number[];
  /** same length; 1 on start, end and padding */
  readonly weights: readonly number[];
}

interface WeightedToken {
  readonly id: number;
  readonly weight: number;
}

/**
 * A prompt of any length, cut into as many chunks as it needs; at least one. CLIP reads 75 tokens at a time: each chunk is
 * encoded alone and the denoiser attends to all of them.
 */
export function chunkPrompt(tokenizer: ClipTokenizer, prompt: string): TokenChunk[] {
  const tokens = parsePromptWeights(prompt).flatMap(({ text, weight }) =>
    tokenizer.tokenize(text).map((id): WeightedToken => ({ id, weight })),
  );
  const room = tokenizer.vocabulary.length - 2;
  const chunkCount = Math.max(Math.ceil(tokens.length / room), 1);
  return Array.from({ length: chunkCount }, (_, index) =>
    toChunk(tokenizer, tokens.slice(index * room, (index + 1) * room)),
  );
}

/** Prompts cut into equally many chunks, the shorter ones filled up with empty chunks: guidance needs equal lengths. */
export function chunkPromptsAlike(tokenizer: ClipTokenizer, prompts: readonly string[]): TokenChunk[][] {
  const chunked = prompts.map((prompt) => chunkPrompt(tokenizer, prompt));
  const chunkCount = Math.max(...chunked.map((chunks) => chunks.length));
  return chunked.map((chunks) =>
    Array.from({ length: chunkCount }, (_, index) => chunks[index] ?? toChunk(tokenizer, [])),
  );
}

function toChunk({ vocabulary }: ClipTokenizer, tokens: readonly WeightedToken[]): TokenChunk {
  const { startId, endId, padId, length } = vocabulary;
  const padding = Array.from({ length: length - tokens.length - 2 }, () => padId);
  return {
    ids: [startId, ...tokens.map(({ id }) => id), endId, ...padding],
    weights: [1, ...tokens.map(({ weight }) => weight), 1, ...padding.map(() => 1)],
  };
}
