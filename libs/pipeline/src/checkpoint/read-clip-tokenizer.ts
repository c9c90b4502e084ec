import { z } from 'zod';
import { CheckpointManifestError } from '../errors.js';
import { readCheckpointText } from '../runtime/checkpoint-files.js';
import { readOptionalJson } from '../runtime/layouts/folder-json.js';
import { mergeFaultOf } from '../tokenizer/clip-merge-rules.js';
import { ClipTokenizer } from '../tokenizer/clip-tokenizer.js';
import { parseClipVocabulary, type ClipTokenizerTexts } from '../tokenizer/clip-vocabulary.js';

/**
 * Reads one of a checkpoint's tokenizer folders.
 * @throws CheckpointManifestError when vocab.json or merges.txt is missing or wrong, or the two do not belong together
 */
export async function readClipTokenizer(directory: string, folder: string): Promise<ClipTokenizer> {
  const [vocabJson, mergesTxt, tokenizerConfigJson, specialTokensMapJson] = await Promise.all([
    readCheckpointText(directory, `${folder}/vocab.json`),
    readCheckpointText(directory, `${folder}/merges.txt`),
    readOptionalJson(directory, `${folder}/tokenizer_config.json`).then(JSON.stringify),
    readOptionalJson(directory, `${folder}/special_tokens_map.json`).then(JSON.stringify),
  ]);
  const tokenizer = parse(folder, { vocabJson, mergesTxt, tokenizerConfigJson, specialTokensMapJson });
  // Without its rules a word falls apart, and the pictures show something else than was asked for.
  const fault = mergeFaultOf(tokenizer.vocabulary);
  if (fault !== undefined) throw new CheckpointManifestError(`${folder}/merges.txt`, 'invalid', fault);
  return tokenizer;
}

function parse(folder: string, texts: ClipTokenizerTexts): ClipTokenizer {
  try {
    return new ClipTokenizer(parseClipVocabulary(texts));
  } catch (error) {
    throw new CheckpointManifestError(`${folder}/vocab.json`, 'invalid', inWords(error), { cause: error });
  }
}

/** A vocabulary of another form is wrong in each of its tens of thousands of entries; the first says enough. */
function inWords(error: unknown): string {
  if (error instanceof z.ZodError) {
    const [first] = error.issues;
    return `${[...(first?.path ?? []), first?.message].join(': ')}.`;
  }
  return error instanceof Error ? error.message : String(error);
}
