import { describe, expect, it } from '@jest/globals';
import { slugOf } from './picture-files.js';

describe('slugOf', () => {
  it.each([
    ['A red car, on a beach!', 'a-red-car-on-a-beach'],
    ['Café Zürich', 'cafe-zurich'],
    ['../../etc/passwd', 'etc-passwd'],
    ['一只猫', 'picture'],
    ['x'.repeat(100), 'x'.repeat(40)],
  ])('turns %p into %p', (prompt, slug) => {
    expect(slugOf(prompt)).toBe(slug);
  });
});
