import { describe, expect, it } from '@jest/globals';
import { FLAG_KEYS, FLAGS, isFlagKey, type FlagDefinition } from './flag-keys.js';
import { parseFlagRows } from './flag-row.js';

const definitions: [string, FlagDefinition][] = Object.entries(FLAGS);

describe('the flags', () => {
  it('are all listed', () => {
    expect([...FLAG_KEYS].sort()).toEqual(Object.keys(FLAGS).sort());
  });

  it.each(definitions)(
    '%s has an owner, and an end unless it is a kill switch',
    (_, { kind, owner, removeBy }) => {
      expect(owner).not.toBe('');
      expect(removeBy === null).toBe(kind === 'kill_switch');
    },
  );

  it.each(definitions.filter(([, { removeBy }]) => removeBy !== null))(
    '%s is not past the day on which it should have been removed',
    (_, { removeBy }) => {
      expect(new Date(removeBy ?? '').getTime()).toBeGreaterThan(Date.now());
    },
  );

  it.each(definitions)('%s ships strategies that the gate can read', (key, { defaultStrategies }) => {
    const parsed = parseFlagRows([{ key, enabled: true, strategies: defaultStrategies }]);
    expect(parsed).toMatchObject({ features: [{ name: key, enabled: true }], corruptKeys: [] });
  });

  it('are known by name, and nothing else is', () => {
    expect(isFlagKey('generation.enabled')).toBe(true);
    expect(isFlagKey('toString')).toBe(false);
  });
});
