import { describe, expect, it } from '@jest/globals';
import { searchPattern } from './search-pattern.js';

describe('searchPattern', () => {
  it('finds the trimmed text anywhere', () => {
    expect(searchPattern('  ada ')).toBe('%ada%');
  });

  it('treats wildcards as the characters they are', () => {
    expect(searchPattern('50%_\\')).toBe('%50\\%\\_\\\\%');
  });

  it('searches nothing for nothing', () => {
    expect(searchPattern('   ')).toBeNull();
    expect(searchPattern(null)).toBeNull();
  });
});
