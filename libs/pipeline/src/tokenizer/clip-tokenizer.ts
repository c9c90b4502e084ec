import { toByteCharacters } from './clip-byte-alphabet.js';
import { mergePairs, type MergeRanks } from './clip-pair-merging.js';
import { cleanText } from './clip-text-cleaning.js';

/** What a checkpoint's tokenizer folder says. */
export interface ClipVocabulary {
  readonly ids: ReadonlyMap<string, number>;
  readonly mergeRanks: MergeRanks;
  readonly startId: number;
  readonly endId: number;
  /** fills a prompt up to the encoder's length: the end id for SD 1.x, 0 for SD 2.x */
  readonly padId: number;
  /** stands for pieces that the vocabulary lacks */
  readonly unknownId: number;
  /** ids that the text encoder takes at once, start and end included; 77 for every published CLIP */
  readonly length: number;
}

/** English contractions, runs of letters, single digits, runs of anything else that is not white space. */
const WORDS = /'s|'t|'re|'ve|'m|'ll|'d|\p{L}+|\p{N}|[^\p{White_Space}\p{L}\p{N}]+/gu;

/** Words repeat from prompt to prompt; beyond this many the cache starts afresh, so that it cannot grow for ever. */
const MOST_CACHED_WORDS = 10_000;

/**
 * CLIP's tokenizer: byte-level BPE over lower-cased words (Radford et al. 2021, arXiv 2103.00020, section 2.4).
 * NOTE: the names of special tokens are ordinary text here, so that nobody can end a prompt early by typing one.
 */
export class ClipTokenizer {
  private readonly cache = new Map<string, readonly number[]>();

  constructor(readonly vocabulary: ClipVocabulary) {}

  /** Ids of a text of any length, without start, end and padding; none for an empty text. */
  tokenize(text: string): number[] {
    const words = cleanText(text).match(WORDS) ?? [];
    return words.flatMap((word) => this.idsOf(word));
  }

  private idsOf(word: string): readonly number[] {
    const known = this.cache.get(word);
    if (known !== undefined) return known;
    const { ids, mergeRanks, unknownId } = this.vocabulary;
    const wordIds = mergePairs(toByteCharacters(word), mergeRanks).map(
      (piece) => ids.get(piece) ?? unknownId,
    );
    if (this.cache.size >= MOST_CACHED_WORDS) this.cache.clear();
    this.cache.set(word, wordIds);
    return wordIds;
  }
}
