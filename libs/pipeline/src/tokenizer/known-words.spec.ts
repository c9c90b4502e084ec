import { describe, expect, it } from '@jest/globals';
import { KnownWords } from './known-words.js';

const known = new KnownWords(
  new Set(['a', 'car', 'cup', 'of', 'coffee', 'elephant', 'horse', 'house', 'mouse']),
  new Map([
    ['automobile', 'car'],
    ['espresso', 'cup of coffee'],
    ['zeppelin', 'airship'],
  ]),
);

describe('KnownWords', () => {
  it('takes a known word as it is', () => {
    expect(known.meaningOf('house')).toEqual(['house']);
  });

  it('reads a synonym as the known words that it stands for', () => {
    expect(known.meaningOf('automobile')).toEqual(['car']);
    expect(known.meaningOf('espresso')).toEqual(['cup', 'of', 'coffee']);
  });

  it('ignores a synonym that is not known itself', () => {
    expect(known.meaningOf('zeppelin')).toBeUndefined();
  });

  it.each([
    ['elefant', undefined],
    ['elephnt', 'elephant'],
    ['elephent', 'elephant'],
    ['horsse', 'horse'],
    ['coffe', 'coffee'],
  ])('corrects %s to %s: one slip in five letters', (word, meant) => {
    expect(known.meaningOf(word)?.[0]).toBe(meant);
  });

  it('does not correct the first letter', () => {
    expect(known.meaningOf('douse')).toBeUndefined();
  });

  it('does not correct short words', () => {
    expect(known.meaningOf('cat')).toBeUndefined();
  });

  it('knows nothing about a word that is far from all of its own', () => {
    expect(known.meaningOf('thermodynamics')).toBeUndefined();
  });
});
