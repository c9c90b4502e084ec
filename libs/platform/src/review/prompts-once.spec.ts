import { describe, expect, it } from '@jest/globals';
import { promptsOnce } from './prompts-once.js';

describe('the prompts around a request', () => {
  it('are left alone where they differ', () => {
    const around = { source: ['a lady'], target: ['a hill'], before: ['a horse', 'a lake'] };
    expect(promptsOnce('more flowers', around)).toEqual(around);
  });

  it('do not hold the words of the request itself once more', () => {
    expect(promptsOnce('a lady', { source: ['a lady'], target: ['a lady'], before: ['a lady'] })).toEqual({
      source: [],
      target: [],
      before: [],
    });
  });

  it('count a text of two pictures with the first, and one of a picture not as a prompt before', () => {
    const around = { source: ['a lady'], target: ['a lady', 'a hill'], before: ['a lady', 'a horse'] };
    expect(promptsOnce('', around)).toEqual({ source: ['a lady'], target: ['a hill'], before: ['a horse'] });
  });
});
