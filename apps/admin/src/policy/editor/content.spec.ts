import { describe, expect, it } from '@jest/globals';
import { freeId, inOrder, parseContent, withEntry, withoutEntry } from './content.js';

const ENTRIES = [
  { id: 'a', value: 1 },
  { id: 'b', value: 2 },
];

describe('the entries of a draft', () => {
  it('are replaced in place, also when their id changes', () => {
    expect(withEntry(ENTRIES, 'a', { id: 'c', value: 9 })).toEqual([{ id: 'c', value: 9 }, ENTRIES[1]]);
  });

  it('are added at the end when nothing has their id', () => {
    expect(withEntry(ENTRIES, 'new', { id: 'new', value: 3 })).toHaveLength(3);
  });

  it('are removed by id', () => {
    expect(withoutEntry(ENTRIES, 'a')).toEqual([ENTRIES[1]]);
  });

  it('get ids that are free', () => {
    expect(freeId(ENTRIES, 'c')).toBe('c');
    expect(freeId([...ENTRIES, { id: 'a_2' }], 'a')).toBe('a_3');
  });
});

describe('costs', () => {
  it('stand in the order that people are used to, whatever the database made of it, and new ones last', () => {
    const costs = { zeal: 4, hate: 1, anger: 5, look: 2 };
    expect(inOrder(costs, ['look', 'hate']).map(([name]) => name)).toEqual(['look', 'hate', 'anger', 'zeal']);
  });
});

describe('the text of a version', () => {
  it.each([
    '[]',
    'null',
    '{"pack":{}}',
    '{"pack":{"rules":[],"concepts":[]},"costs":{"missedBreachMinutes":{}}}',
    '{"pack":{"rules":[{}],"jointRules":[],"concepts":[]},"costs":{"missedBreachMinutes":{}}}',
    '{"pack":{"rules":[],"jointRules":[null],"concepts":[]},"costs":{"missedBreachMinutes":{}}}',
  ])('that is %s cannot be shown in forms, and is refused', (text) => {
    expect(() => parseContent(text)).toThrow(SyntaxError);
  });

  it('is read as it was written', () => {
    const content = {
      pack: { title: 'Test', rules: [], jointRules: [{ id: 'old', all: [] }], concepts: [] },
      costs: { missedBreachMinutes: { hate: 1 } },
    };
    expect(parseContent(JSON.stringify(content))).toEqual(content);
  });
});
