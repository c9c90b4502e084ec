import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { BYTE_ALPHABET, toByteCharacters } from './clip-byte-alphabet.js';
import { mergePairs, WORD_END } from './clip-pair-merging.js';
import { cleanText, normaliseText } from './clip-text-cleaning.js';
import { chunkPrompt, chunkPromptsAlike } from './clip-token-chunks.js';
import { ClipTokenizer } from './clip-tokenizer.js';
import { parseClipVocabulary } from './clip-vocabulary.js';

/** What training/reference/make_tokenizer_goldens.py wrote: a tiny vocabulary, and transformers' CLIPTokenizer on it. */
const FIXTURES = path.join(import.meta.dirname, '../../../../test/fixtures/tokenizer-goldens');

interface GoldenCase {
  readonly text: string;
  readonly ids: readonly number[];
  readonly padded: readonly number[];
}

function fixture(name: string): string {
  return readFileSync(path.join(FIXTURES, name), 'utf8');
}

const texts = {
  vocabJson: fixture('vocab.json'),
  mergesTxt: fixture('merges.txt'),
  tokenizerConfigJson: fixture('tokenizer_config.json'),
  specialTokensMapJson: fixture('special_tokens_map.json'),
};
const vocabulary = parseClipVocabulary(texts);
const tokenizer = new ClipTokenizer(vocabulary);
const { cases } = JSON.parse(fixture('clip-tokenizer.golden.json')) as { cases: GoldenCase[] };
const tokenOf = new Map([...vocabulary.ids].map(([token, id]) => [id, token]));

/** The text that ids stand for; words come back with single spaces between them. */
function decode(ids: readonly number[]): string {
  const characters = ids.map((id) => (tokenOf.get(id) ?? '').replace(WORD_END, ' ')).join('');
  const bytes = Array.from(characters, (character) =>
    character === ' ' ? 0x20 : BYTE_ALPHABET.indexOf(character),
  );
  return new TextDecoder().decode(Uint8Array.from(bytes)).trimEnd();
}

describe('CLIP tokenizer', () => {
  it.each(cases)('reads $text as the reference does', ({ text, ids }) => {
    expect(tokenizer.tokenize(text)).toEqual(ids);
  });

  it.each(cases.filter(({ ids }) => ids.length <= 75))(
    'pads $text as the reference does',
    ({ text, padded }) => {
      const unweighted = text.replaceAll(/[()[\]\\]/g, (mark) => `\\${mark}`);
      expect(chunkPrompt(tokenizer, unweighted).map(({ ids }) => ids)).toEqual([padded]);
    },
  );

  it('loses nothing but case and white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const words = cleanText(text).replaceAll(' ', '');
        expect(decode(tokenizer.tokenize(text)).replaceAll(' ', '')).toBe(words);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('gives the same ids to a text and its upper-case form', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        expect(tokenizer.tokenize(text.toUpperCase())).toEqual(tokenizer.tokenize(text));
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it('joins two texts at white space without changing either', () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        const apart = [...tokenizer.tokenize(first), ...tokenizer.tokenize(second)];
        expect(tokenizer.tokenize(`${first} ${second}`)).toEqual(apart);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('treats the name of a special token as text', () => {
    const ids = tokenizer.tokenize('<|endoftext|>');
    expect(ids.length).toBeGreaterThan(1);
    expect(ids).not.toContain(vocabulary.endId);
  });

  it('gives pieces that the vocabulary lacks the unknown id', () => {
    const small = new ClipTokenizer({ ...vocabulary, ids: new Map([['a</w>', 7]]), unknownId: 99 });
    expect(small.tokenize('a b')).toEqual([7, 99]);
  });
});

describe('text cleaning', () => {
  it('straightens quotes, ligatures and full-width letters and drops what cannot be seen', () => {
    expect(cleanText('\ufeff“The ﬁsh’s” Ｆｉｎ\u00ad\u0007!')).toBe('"the fish\'s" fin!');
  });

  it('is finished after one pass', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});

describe('byte-pair encoding', () => {
  const ranks = new Map([
    ['l o', 0],
    ['lo w</w>', 1],
    ['e r</w>', 2],
  ]);

  it('merges the lowest rank first and everywhere in the word', () => {
    expect(mergePairs([...'low'], ranks)).toEqual(['low</w>']);
    expect(mergePairs([...'lower'], ranks)).toEqual(['lo', 'w', 'er</w>']);
    expect(mergePairs([...'lolo'], ranks)).toEqual(['lo', 'l', 'o</w>']);
  });

  it('gives every byte a character of its own', () => {
    expect(new Set(BYTE_ALPHABET).size).toBe(256);
    expect(toByteCharacters('é !')).toEqual(['Ã', '©', 'Ġ', '!']);
  });
});

describe('token chunks', () => {
  it('cut a long prompt every 75 tokens and lose none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (wordCount) => {
        const prompt = 'fox '.repeat(wordCount);
        const tokens = tokenizer.tokenize(prompt);
        const chunks = chunkPrompt(tokenizer, prompt);
        expect(chunks).toHaveLength(Math.max(1, Math.ceil(tokens.length / 75)));
        for (const { ids, weights } of chunks) {
          expect([ids.length, weights.length]).toEqual([77, 77]);
          expect(ids[0]).toBe(vocabulary.startId);
        }
        const kept = chunks.flatMap(({ ids }) => ids.slice(1, ids.indexOf(vocabulary.endId)));
        expect(kept).toEqual(tokens);
      }),
      { seed: 8, numRuns: 40 },
    );
  });

  it('carry the weight of each token and 1 on what surrounds them', () => {
    const [chunk] = chunkPrompt(tokenizer, 'a (fox:1.5) x');
    const foxLength = tokenizer.tokenize('fox').length;
    expect(chunk?.weights.slice(0, foxLength + 4)).toEqual([1, 1, ...Array(foxLength).fill(1.5), 1, 1]);
    expect(chunk?.weights.slice(foxLength + 4).every((weight) => weight === 1)).toBe(true);
  });

  it('of two prompts are equally many', () => {
    const [short, long] = chunkPromptsAlike(tokenizer, ['', 'fox '.repeat(100)]);
    expect(long?.length).toBeGreaterThan(1);
    expect(short).toHaveLength(long?.length ?? 0);
    expect(short?.[1]?.ids.slice(0, 3)).toEqual([vocabulary.startId, vocabulary.endId, vocabulary.padId]);
  });
});

describe('a tokenizer folder', () => {
  it('may pad with another token, as SD 2 does', () => {
    const padded = parseClipVocabulary({ ...texts, specialTokensMapJson: '{"pad_token":{"content":"!"}}' });
    expect(padded.padId).toBe(0);
    expect(chunkPrompt(new ClipTokenizer(padded), 'fox')[0]?.ids.at(-1)).toBe(0);
  });

  it('without configurations takes the names that CLIP gave its tokens', () => {
    const bare = parseClipVocabulary({ vocabJson: texts.vocabJson, mergesTxt: texts.mergesTxt });
    expect(bare).toEqual(vocabulary);
  });

  it('that writes no limit has the length of CLIP', () => {
    const endless = parseClipVocabulary({ ...texts, tokenizerConfigJson: '{"model_max_length":1e30}' });
    expect(endless.length).toBe(77);
  });

  it('must have the special tokens it names', () => {
    expect(() => parseClipVocabulary({ ...texts, specialTokensMapJson: '{"pad_token":"[PAD]"}' })).toThrow(
      'lacks the special token [PAD]',
    );
  });
});
