import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { highlightSpans } from './highlight-spans.js';

describe('highlightSpans', () => {
  it('marks the span and nothing else', () => {
    expect(highlightSpans('a nasty car', [{ start: 2, end: 7 }])).toEqual([
      { text: 'a ', isMarked: false },
      { text: 'nasty', isMarked: true },
      { text: ' car', isMarked: false },
    ]);
  });

  it('melts overlapping spans together, in whatever order they come', () => {
    const spans = [
      { start: 4, end: 8 },
      { start: 2, end: 5 },
    ];
    expect(highlightSpans('0123456789', spans).filter((piece) => piece.isMarked)).toEqual([
      { text: '234567', isMarked: true },
    ]);
  });

  it('leaves a text without spans whole', () => {
    expect(highlightSpans('a red car', [])).toEqual([{ text: 'a red car', isMarked: false }]);
  });

  it('never loses or repeats a character, whatever the spans', () => {
    const span = fc.record({
      start: fc.integer({ min: -5, max: 60 }),
      end: fc.integer({ min: -5, max: 60 }),
    });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(span), (text, spans) => {
        const joined = highlightSpans(text, spans)
          .map((piece) => piece.text)
          .join('');
        expect(joined).toBe(text);
      }),
    );
  });
});
