import { z } from 'zod';
import type { ClipVocabulary } from './clip-tokenizer.js';

/** Texts of a checkpoint's tokenizer folder; the two configurations are optional in published checkpoints. */
export interface ClipTokenizerTexts {
  readonly vocabJson: string;
  readonly mergesTxt: string;
  readonly tokenizerConfigJson?: string | undefined;
  readonly specialTokensMapJson?: string | undefined;
}

/** Ids per prompt of every published CLIP text encoder. */
const CLIP_LENGTH = 77;

const START_TOKEN = '<|startoftext|>';
const END_TOKEN = '<|endoftext|>';

/** A special token is written as text, or as an object around it. */
const tokenSchema = z.union([
  z.string(),
  z.object({ content: z.string() }).transform(({ content }) => content),
]);

const specialTokensSchema = z.object({
  bos_token: tokenSchema.optional(),
  eos_token: tokenSchema.optional(),
  unk_token: tokenSchema.optional(),
  pad_token: tokenSchema.optional(),
});

const tokenizerConfigSchema = specialTokensSchema.extend({ model_max_length: z.number().optional() });

/**
 * Reads vocab.json, merges.txt, tokenizer_config.json and special_tokens_map.json; the last one wins over the one before.
 * @throws z.ZodError or SyntaxError when a file is not what it should be, RangeError when the vocabulary lacks a token
 */
export function parseClipVocabulary(texts: ClipTokenizerTexts): ClipVocabulary {
  const ids = new Map(
    Object.entries(z.record(z.string(), z.int().nonnegative()).parse(JSON.parse(texts.vocabJson))),
  );
  const config = tokenizerConfigSchema.parse(JSON.parse(texts.tokenizerConfigJson ?? '{}'));
  const special = specialTokensSchema.parse(JSON.parse(texts.specialTokensMapJson ?? '{}'));
  const endToken = special.eos_token ?? config.eos_token ?? END_TOKEN;
  return {
    ids,
    mergeRanks: new Map(mergeLines(texts.mergesTxt).map((line, rank) => [line, rank])),
    startId: idOf(ids, special.bos_token ?? config.bos_token ?? START_TOKEN),
    endId: idOf(ids, endToken),
    padId: idOf(ids, special.pad_token ?? config.pad_token ?? endToken),
    unknownId: idOf(ids, special.unk_token ?? config.unk_token ?? endToken),
    length: lengthFrom(config.model_max_length),
  };
}

/** One rule a line, the two pieces with a space between them; the first line may be a version note. */
function mergeLines(mergesTxt: string): string[] {
  return mergesTxt.split(/\r?\n/).filter((line) => line.includes(' ') && !line.startsWith('#version'));
}

/** NOTE: tokenizers without a limit write 1e30 here. */
function lengthFrom(modelMaxLength: number | undefined): number {
  return modelMaxLength !== undefined && modelMaxLength <= CLIP_LENGTH ? modelMaxLength : CLIP_LENGTH;
}

function idOf(ids: ReadonlyMap<string, number>, token: string): number {
  const id = ids.get(token);
  if (id === undefined) throw new RangeError(`The vocabulary lacks the special token ${token}.`);
  return id;
}
