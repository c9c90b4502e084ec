import { describe, expect, it } from '@jest/globals';
import { WordTokenizer } from './word-tokenizer.js';

const tokenizer = new WordTokenizer(['<pad>', '<unk>', 'a', 'red', 'cats', 'car', '3d'], 5);

describe('WordTokenizer', () => {
  it('looks up lower-case words and pads', () => {
    expect(tokenizer.tokenize('A red CAR').ids).toEqual([2, 3, 5, 0, 0]);
  });

  it('takes punctuation as space and drops apostrophes', () => {
    expect(tokenizer.tokenize("red, cat's; 3D!").ids).toEqual([3, 4, 6, 0, 0]);
  });

  it('leaves out words that it does not know and names them', () => {
    expect(tokenizer.tokenize('a zeppelin')).toEqual({
      ids: [2, 0, 0, 0, 0],
      substitutions: [],
      unknownWords: ['zeppelin'],
      droppedWords: [],
    });
  });

  it('reads synonyms as known words and says so', () => {
    const withSynonyms = new WordTokenizer(
      ['<pad>', '<unk>', 'a', 'red', 'car'],
      5,
      new Map([['crimson', 'red']]),
    );
    expect(withSynonyms.tokenize('a crimson car')).toMatchObject({
      ids: [2, 3, 4, 0, 0],
      substitutions: [{ from: 'crimson', to: 'red' }],
      unknownWords: [],
    });
  });

  it('never gives more ids than its length, however long the synonyms', () => {
    const wordy = new WordTokenizer(['<pad>', '<unk>', 'a', 'red'], 3, new Map([['x1', 'a red a']]));
    expect(wordy.tokenize('red x1').ids).toEqual([3, 2, 3]);
  });

  it('cuts after its length and names what it never saw', () => {
    const { ids, droppedWords } = tokenizer.tokenize('a red car a red car');
    expect([ids, droppedWords]).toEqual([[2, 3, 5, 2, 3], ['car']]);
  });

  it('sees a prompt without known words as one unknown word', () => {
    expect(tokenizer.tokenize('zeppelin').ids).toEqual([1, 0, 0, 0, 0]);
    expect(tokenizer.tokenize('').ids).toEqual([1, 0, 0, 0, 0]);
    expect(tokenizer.tokenize('…').ids).toEqual([1, 0, 0, 0, 0]);
  });
});
