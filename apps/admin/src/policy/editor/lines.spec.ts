import { describe, expect, it } from '@jest/globals';
import { fromLines, reliefFromLines, reliefToLines, toLines } from './lines.js';

describe('lists as lines', () => {
  it('come back as they went in', () => {
    expect(fromLines(toLines(['a cup', 'a saucer']))).toEqual(['a cup', 'a saucer']);
  });

  it('lose empty lines and spaces around entries', () => {
    expect(fromLines(' a cup \n\n\tb\n')).toEqual(['a cup', 'b']);
  });
});

describe('reliefs as lines', () => {
  const RELIEF = [{ when: 'quoted+!context.rendering', to: 'hold' }];

  it('come back as they went in', () => {
    expect(reliefFromLines(reliefToLines(RELIEF))).toEqual(RELIEF);
  });

  it('may be typed with a plain arrow', () => {
    expect(reliefFromLines('negated -> allow')).toEqual([{ when: 'negated', to: 'allow' }]);
  });
});
