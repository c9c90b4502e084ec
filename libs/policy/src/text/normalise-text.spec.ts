import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normaliseText } from './normalise-text.js';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

describe('normaliseText', () => {
  it.each([
    ['full-width letters', 'Ｈｅｌｌｏ', 'hello'],
    ['mathematical letters', '𝐇𝑒𝓁𝔩𝕠', 'hello'],
    ['circled letters', 'ⓗⓔⓛⓛⓞ', 'hello'],
    ['accents', 'hÉllö', 'hello'],
    ['zero-width characters', 'h\u200be\u200dl\ufefflo', 'hello'],
    ['bidi controls', '\u202ehello\u202c', 'hello'],
    ['Cyrillic look-alikes in a Latin word', 'hеllо', 'hello'],
    ['typographic quotes', '“hello”', '"hello"'],
  ])('reads %s plainly', (_, text, plain) => {
    expect(normaliseText(text).text).toBe(plain);
  });

  it('leaves true Russian and Greek alone', () => {
    expect(normaliseText('мама мыла раму').text).toBe('мама мыла раму');
    expect(normaliseText('καλημερα κοσμε').text).toBe('καλημερα κοσμε');
  });

  it('gives the same text again when applied again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normaliseText(text).text;
        expect(normaliseText(once).text).toBe(once);
      }),
      { seed: 7 },
    );
  });

  it('maps every span to a span of the source that normalises to text containing it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const { text: plain, map } = normaliseText(text);
        const [start, end] = [Math.min(a, b) % (plain.length + 1), Math.max(a, b) % (plain.length + 1)].sort(
          (x, y) => x - y,
        );
        const span = map.toSource(start ?? 0, end ?? 0);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(span.start).toBeLessThanOrEqual(span.end);
        const [from, to] = [start ?? 0, end ?? 0];
        if (from < to)
          expect(normaliseText(text.slice(span.start, span.end)).text).toContain(plain.slice(from, to));
      }),
      { seed: 8, numRuns: 2000 },
    );
  });

  it('leads a disguised word back to the letters the user typed', () => {
    const text = 'a ｎ\u200bude b';
    const { text: plain, map } = normaliseText(text);
    const start = plain.indexOf('nude');
    const span = map.toSource(start, start + 4);
    expect(text.slice(span.start, span.end)).toBe('ｎ\u200bude');
  });
});
