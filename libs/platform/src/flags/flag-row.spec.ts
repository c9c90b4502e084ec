import { describe, expect, it } from '@jest/globals';
import { parseFlagRows } from './flag-row.js';

const valid = { key: 'generation.access', enabled: true, strategies: [{ name: 'default' }] };

describe('a row of feature_flags', () => {
  it('becomes a feature with every member that unleash-client expects', () => {
    expect(parseFlagRows([valid]).features).toEqual([
      {
        name: 'generation.access',
        enabled: true,
        strategies: [{ name: 'default', parameters: {}, constraints: [], segments: [] }],
      },
    ]);
  });

  it.each([
    ['no strategies', []],
    ['strategies that are no list', { name: 'default' }],
    ['nothing for strategies', null],
    ['a strategy without a name', [{ parameters: {} }]],
    ['parameters that are no texts', [{ name: 'flexibleRollout', parameters: { rollout: 100 } }]],
    [
      'an operator that does not exist',
      [{ name: 'default', constraints: [{ contextName: 'x', operator: 'NEARLY' }] }],
    ],
    ['a segment, which only a server knows', [{ name: 'default', segments: [1] }]],
  ])('with %s is corrupt, which means off', (_, strategies) => {
    expect(parseFlagRows([{ ...valid, strategies }])).toEqual({ features: [], corruptKeys: [valid.key] });
  });

  it('with a switch that is neither on nor off is corrupt', () => {
    expect(parseFlagRows([{ ...valid, enabled: 'yes' }]).corruptKeys).toEqual([valid.key]);
  });

  it('that is corrupt leaves the others alone', () => {
    const { features, corruptKeys } = parseFlagRows([{ ...valid, key: 'broken', strategies: 7 }, valid]);
    expect(features.map(({ name }) => name)).toEqual([valid.key]);
    expect(corruptKeys).toEqual(['broken']);
  });
});
