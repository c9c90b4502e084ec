import { describe, expect, it } from '@jest/globals';
import { slugOf, slugOfFile } from './picture-files.js';

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

describe('slugOfFile', () => {
  const LONG = 'an-astronaut-riding-a-horse-over-a-green-hill-in-the-rain';

  it.each([
    ['/tmp/Beach.PNG', 'beach'],
    [`out/${LONG}-4294967295-0.png`, `${LONG}-4294967295-0`],
    [`${'x'.repeat(200)}.png`, 'x'.repeat(100)],
    ['.png', 'png'],
    ['猫.png', 'picture'],
  ])('turns %p into %p', (file, slug) => {
    expect(slugOfFile(file)).toBe(slug);
  });

  it('leaves room for two names, the seed and a number in one file name', () => {
    const longest = slugOfFile(`${'x'.repeat(200)}.png`);
    expect(`${longest}-to-${longest}-4294967295-100.json`.length).toBeLessThan(255);
  });
});
