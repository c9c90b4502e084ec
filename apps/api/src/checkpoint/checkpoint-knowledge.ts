import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SceneGrammar, sceneGrammarSchema, WordTokenizer } from '#pipeline/words';
import { z } from 'zod';

/** How the words of one prompt are read. */
export interface PromptReading {
  /** In the order of the prompt. */
  readonly unknownWords: readonly string[];
  readonly substitutions: readonly { readonly from: string; readonly to: string }[];
  /** True when the prompt has words and none of them means a thing, a place or a style. */
  readonly nothingKnown: boolean;
}

/** What a checkpoint with a closed vocabulary has learnt. */
export interface CheckpointKnowledge {
  readonly concepts: readonly string[];
  read(prompt: string): PromptReading;
}

const manifestSchema = z.object({
  layout: z.literal('house'),
  architecture: z.object({ textTokens: z.int().positive() }),
  concepts: z.array(z.string()),
  places: z.array(z.string()).default([]),
  styles: z.array(z.string()).default([]),
});
const vocabularySchema = z.array(z.string());
const synonymsSchema = z.record(z.string(), z.string());

/** They stand in names of places and styles, yet say nothing by themselves. */
const FILLERS: ReadonlySet<string> = new Set(
  'a an the and of in on at as with to from by under beside over near style painting sketch sign art'.split(
    ' ',
  ),
);

/**
 * Reads what the checkpoint in a folder has learnt.
 * @returns null for a checkpoint that reads any word, and for an api that has no checkpoint's folder at hand
 */
export async function readCheckpointKnowledge(checkpointDir: string): Promise<CheckpointKnowledge | null> {
  try {
    const manifest = manifestSchema.parse(await readJson(checkpointDir, 'manifest.json'));
    const vocabulary = vocabularySchema.parse(await readJson(checkpointDir, 'vocab.json'));
    const tokenizer = new WordTokenizer(
      vocabulary,
      manifest.architecture.textTokens,
      await readSynonyms(checkpointDir),
      await readGrammar(checkpointDir),
    );
    const names = [...manifest.concepts, ...manifest.places, ...manifest.styles];
    return knowledgeOf(tokenizer, { concepts: manifest.concepts, names });
  } catch {
    return null;
  }
}

function knowledgeOf(
  tokenizer: WordTokenizer,
  { concepts, names }: { concepts: readonly string[]; names: readonly string[] },
): CheckpointKnowledge {
  const meaningful = new Set(names.flatMap(wordsOf).filter((word) => !FILLERS.has(word)));
  const isMeaningful = (word: string): boolean => meaningful.has(word) || meaningful.has(singular(word));
  return {
    concepts,
    read(prompt) {
      const { unknownWords, substitutions } = tokenizer.tokenize(prompt);
      const unknown = new Set(unknownWords);
      const words = wordsOf(prompt);
      const known = words.filter((word) => !unknown.has(word));
      const read = [...known, ...substitutions.flatMap(({ to }) => wordsOf(to))];
      const nothingKnown = words.length > 0 && !read.some(isMeaningful);
      return { unknownWords, substitutions, nothingKnown };
    },
  };
}

/** As the house tokenizer splits. */
function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll("'", '')
      .match(/[a-z0-9]+/gu) ?? []
  );
}

/** "balloons", "boxes", "cherries": near enough to recognise a thing in a prompt. */
function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.replace(/(?<=[sxzh])es$|s$/u, '');
}

async function readSynonyms(checkpointDir: string): Promise<Map<string, string>> {
  try {
    return new Map(Object.entries(synonymsSchema.parse(await readJson(checkpointDir, 'synonyms.json'))));
  } catch {
    // A checkpoint may do without.
    return new Map();
  }
}

async function readGrammar(checkpointDir: string): Promise<SceneGrammar | undefined> {
  try {
    return new SceneGrammar(sceneGrammarSchema.parse(await readJson(checkpointDir, 'grammar.json')));
  } catch {
    // As synonyms.
    return undefined;
  }
}

async function readJson(checkpointDir: string, file: string): Promise<unknown> {
  return JSON.parse(await readFile(join(checkpointDir, file), 'utf8'));
}

export const CHECKPOINT_KNOWLEDGE = Symbol('CheckpointKnowledge');
