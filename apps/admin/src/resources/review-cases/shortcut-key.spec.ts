import { describe, expect, it } from '@jest/globals';
import { type KeyPress, REVIEW_KEYS, shortcutFor } from './shortcut-key.js';

const press = (part: Partial<KeyPress>): KeyPress => ({
  key: 'a',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  target: { tagName: 'BODY' },
  ...part,
});

describe('shortcutFor', () => {
  it.each(Object.keys(REVIEW_KEYS))('knows %s', (key) => {
    expect(shortcutFor(press({ key }))).toBe(key);
  });

  it.each(['x', 'A', 'Enter', 'toString'])('ignores %s', (key) => {
    expect(shortcutFor(press({ key }))).toBeUndefined();
  });

  it.each(['ctrlKey', 'metaKey', 'altKey'] as const)(
    'leaves combinations with %s to the browser',
    (modifier) => {
      expect(shortcutFor(press({ [modifier]: true }))).toBeUndefined();
    },
  );

  it('decides nothing twice when a key is held down', () => {
    expect(shortcutFor(press({ repeat: true }))).toBeUndefined();
  });

  it.each([{ tagName: 'INPUT' }, { tagName: 'TEXTAREA' }, { tagName: 'DIV', isContentEditable: true }])(
    'stays out of the way while somebody types into %o',
    (target) => {
      expect(shortcutFor(press({ target }))).toBeUndefined();
    },
  );
});
