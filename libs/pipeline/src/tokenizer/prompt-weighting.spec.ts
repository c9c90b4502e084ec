import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { floatTensor } from '../tensor/tensor.js';
import { weightEmbeddings } from './prompt-weighting-embeddings.js';
import { parsePromptWeights } from './prompt-weighting.js';

function rounded(prompt: string): [string, number][] {
  return parsePromptWeights(prompt).map(({ text, weight }) => [text, Number(weight.toFixed(4))]);
}

describe('parsePromptWeights', () => {
  it.each<[string, [string, number][]]>([
    ['', []],
    ['a red fox', [['a red fox', 1]]],
    [
      'a (red) fox',
      [
        ['a ', 1],
        ['red', 1.1],
        [' fox', 1],
      ],
    ],
    [
      'a [red] fox',
      [
        ['a ', 1],
        ['red', 0.9091],
        [' fox', 1],
      ],
    ],
    [
      'a (red:1.5) fox',
      [
        ['a ', 1],
        ['red', 1.5],
        [' fox', 1],
      ],
    ],
    ['(red: .5 )', [['red', 0.5]]],
    ['(red:0)', [['red', 0]]],
    ['((red))', [['red', 1.21]]],
    [
      '(a (b:2) c:1.5)',
      [
        ['a ', 1.5],
        ['b', 3],
        [' c', 1.5],
      ],
    ],
    ['[(red)]', [['red', 1]]],
    [
      '[a (b)]',
      [
        ['a ', 0.9091],
        ['b', 1],
      ],
    ],
    ['a ratio of 16:9', [['a ratio of 16:9', 1]]],
    ['(time 12:30 now)', [['time 12:30 now', 1.1]]],
    ['[less:2]', [['less:2', 0.9091]]],
    [String.raw`\(plain\) \[too\] \\`, [[String.raw`(plain) [too] \ `.trimEnd(), 1]]],
    [String.raw`back\slash`, [[String.raw`back\slash`, 1]]],
    [
      'open (to the end',
      [
        ['open ', 1],
        ['to the end', 1.1],
      ],
    ],
    [
      '(one [two',
      [
        ['one ', 1.1],
        ['two', 1],
      ],
    ],
    ['closed) alone]', [['closed) alone]', 1]]],
    [
      '(crossed [marks) here',
      [
        ['crossed ', 1.1],
        ['marks) here', 1],
      ],
    ],
    ['()', []],
    ['(too much:99)', [['too much', 10]]],
    ['(backwards:-1)', [['backwards', 0]]],
  ])('reads %j', (prompt, expected) => {
    expect(rounded(prompt)).toEqual(expected);
  });

  it('never fails, never loses a letter and stays within 0 … 10', () => {
    const symbols = fc.constantFrom('(', ')', '[', ']', ':', '\\', '1.5', 'a', 'b ', ' ');
    fc.assert(
      fc.property(fc.array(symbols, { maxLength: 30 }), (pieces) => {
        const prompt = pieces.join('');
        const parts = parsePromptWeights(prompt);
        const letters = (text: string) => text.replaceAll(/[^ab]/g, '');
        expect(letters(parts.map(({ text }) => text).join(''))).toBe(letters(prompt));
        expect(parts.every(({ weight }) => weight >= 0 && weight <= 10)).toBe(true);
      }),
      { seed: 9, numRuns: 500 },
    );
  });

  it('gives escaped text back as it was', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (text) => {
        const escaped = text.replaceAll(/[()[\]\\]/g, (mark) => `\\${mark}`);
        expect(parsePromptWeights(escaped)).toEqual(text === '' ? [] : [{ text, weight: 1 }]);
      }),
      { seed: 10, numRuns: 300 },
    );
  });
});

describe('weightEmbeddings', () => {
  const embeddings = floatTensor([1, 3, 2], Float32Array.of(1, 2, 3, 4, 5, 6));

  it('leaves a chunk without emphasis alone', () => {
    expect(weightEmbeddings(embeddings, [1, 1, 1])).toBe(embeddings);
  });

  it('raises the weighted tokens against the others and keeps the mean', () => {
    const weighted = weightEmbeddings(embeddings, [1, 2, 1]).data;
    const mean = weighted.reduce((sum, value) => sum + value, 0) / weighted.length;
    expect(mean).toBeCloseTo(3.5, 6);
    expect((weighted[2] ?? 0) / (weighted[0] ?? 1)).toBeCloseTo(6, 6);
  });

  it('keeps the scale of embeddings whose mean says nothing', () => {
    const balanced = floatTensor([1, 2, 2], Float32Array.of(1, -1, 2, -2));
    expect(weightEmbeddings(balanced, [1, 3]).data).toEqual(Float32Array.of(1, -1, 6, -6));
  });
});
