import { describe, expect, it } from '@jest/globals';
import { FRISKET_PACK } from '../packs/frisket-pack.js';
import { TEAPOT_RULE, teapotPack } from '../testing/teapot-pack.js';
import { diffPacks } from './diff-packs.js';

describe('diffPacks', () => {
  it('finds nothing between equal packs, whatever the order of their rules', () => {
    const turned = { ...FRISKET_PACK, rules: [...FRISKET_PACK.rules].reverse() };
    expect(diffPacks(FRISKET_PACK, turned).isEmpty).toBe(true);
  });

  it('names rules that came and went', () => {
    const renamed = teapotPack({ id: 'test.pot' });
    expect(diffPacks(teapotPack(), renamed).rules).toEqual({
      added: ['test.pot'],
      removed: ['test.teapot'],
      changed: [],
    });
  });

  it('shows a changed outcome with both values', () => {
    expect(diffPacks(teapotPack(), teapotPack({ outcome: 'hold' })).rules.changed).toEqual([
      { id: 'test.teapot', fields: [{ field: 'outcome', before: 'block', after: 'hold' }] },
    ]);
  });

  it('shows which terms of a concept came and went', () => {
    const concepts = [{ id: 'test.teapot', terms: 'teapot~, samovar~', except: 'teapot dome' }];
    const { changed } = diffPacks(teapotPack(), teapotPack({}, { concepts })).concepts;
    expect(changed[0]?.fields[0]).toMatchObject({
      field: 'terms',
      added: ['samovar~'],
      removed: ['tea pot'],
    });
  });

  it('shows an example that was added and a field that is new', () => {
    const examples = { match: [...TEAPOT_RULE.examples.match, 'two teapots'], pass: ['a vase'] };
    const [change] = diffPacks(teapotPack(), teapotPack({ examples, within: 3 })).rules.changed;
    expect(change?.fields.map(({ field, before }) => [field, before === undefined])).toEqual([
      ['examples', false],
      ['within', true],
    ]);
  });

  it('tells stages apart by their access stage', () => {
    const stages = [{ fromAccessStage: 40, outcomes: { 'test.teapot': 'hold' as const } }];
    const diff = diffPacks(teapotPack(), teapotPack({}, { stages }));
    expect(diff.stages.added).toEqual(['40']);
    expect(diff.isEmpty).toBe(false);
  });
});
