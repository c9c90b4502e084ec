import { describe, expect, it } from '@jest/globals';
import { PhraseFinder } from './phrase-finder.js';

const finder = new PhraseFinder([
  ['bear', 'thing'],
  ['teddy bear', 'thing'],
  ['on the beach', 'place'],
]);
const find = (...meanings: string[]) =>
  finder
    .find(meanings.map((meaning) => meaning.split(' ').filter((word) => word !== '')))
    .map(({ phrase, first, last }) => [phrase, first, last]);

describe('the phrase finder', () => {
  it('finds the longest phrase at a word', () => {
    expect(find('teddy', 'bear', 'bear')).toEqual([
      ['teddy bear', 0, 1],
      ['bear', 2, 2],
    ]);
  });

  it('takes any determiner, or none, for the one that was listed', () => {
    expect(find('on', 'a', 'beach')).toEqual([['on beach', 0, 2]]);
    expect(find('on', 'beach')).toEqual([['on beach', 0, 1]]);
  });

  it('counts words of the prompt where one is read as several or as none', () => {
    expect(find('a', 'teddy bear', '', 'bear')).toEqual([
      ['teddy bear', 1, 1],
      ['bear', 3, 3],
    ]);
  });

  it('finds nothing in nothing', () => {
    expect(find()).toEqual([]);
    expect(new PhraseFinder([]).find([['bear']])).toEqual([]);
  });
});
