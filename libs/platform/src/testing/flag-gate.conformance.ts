import { Logger } from '@nestjs/common';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FlagGate } from '../flags/flag-gate.js';
import { FLAGS, type FlagKey, type FlagStrategy } from '../flags/flag-keys.js';

export interface FlagData {
  enabled: boolean;
  strategies: readonly FlagStrategy[];
}

export interface FlagGateHarness {
  /** Not yet started. */
  gate: FlagGate;
  /** Sets what the gate's source holds and, once the gate is started, waits until the gate knows. */
  provide(flags: Partial<Record<FlagKey, FlagData>>): Promise<void>;
  close(): Promise<void>;
}

const shipped = (key: FlagKey, enabled = true): FlagData => ({
  enabled,
  strategies: FLAGS[key].defaultStrategies,
});
const member = { userId: 'user-1', accessStage: 20, role: 'member' };

/** What every flag gate promises, wherever its data comes from. */
export function describeFlagGate(name: string, create: () => Promise<FlagGateHarness>): void {
  describe(`${name} as flag gate`, () => {
    let harness: FlagGateHarness;
    let gate: FlagGate;

    beforeAll(() => Logger.overrideLogger(false));

    beforeEach(async () => {
      harness = await create();
      gate = harness.gate;
    });

    afterEach(() => harness.close());

    async function startWith(flags: Partial<Record<FlagKey, FlagData>>): Promise<void> {
      await harness.provide(flags);
      await gate.start();
    }

    it('answers no to everything before it was started', async () => {
      await harness.provide({ 'generation.enabled': shipped('generation.enabled') });
      expect(gate.ready()).toBe(false);
      expect(gate.isEnabled('generation.enabled', member)).toBe(false);
      expect(gate.snapshot()).toMatchObject({
        ready: false,
        flags: [
          { key: 'generation.enabled', enabled: false },
          { key: 'generation.access', enabled: false },
        ],
      });
    });

    it('answers no to a flag that its data does not mention', async () => {
      await startWith({ 'generation.access': shipped('generation.access') });
      expect(gate.ready()).toBe(true);
      expect(gate.isEnabled('generation.enabled', member)).toBe(false);
    });

    it('lets everybody through a kill switch that is on', async () => {
      await startWith({ 'generation.enabled': shipped('generation.enabled') });
      expect(gate.isEnabled('generation.enabled')).toBe(true);
    });

    it('stops everybody as soon as the kill switch is off', async () => {
      await startWith({ 'generation.enabled': shipped('generation.enabled') });
      await harness.provide({ 'generation.enabled': shipped('generation.enabled', false) });
      expect(gate.isEnabled('generation.enabled', member)).toBe(false);
    });

    it.each([
      [0, false],
      [10, false],
      [19, false],
      [20, true],
      [50, true],
    ])('answers access stage %d with %s by the shipped strategy', async (accessStage, expected) => {
      await startWith({ 'generation.access': shipped('generation.access') });
      expect(gate.isEnabled('generation.access', { ...member, accessStage })).toBe(expected);
    });

    it('answers no when the context lacks what a strategy asks for', async () => {
      await startWith({ 'generation.access': shipped('generation.access') });
      expect(gate.isEnabled('generation.access', { userId: 'user-1' })).toBe(false);
      expect(gate.isEnabled('generation.access', { accessStage: 20 })).toBe(false);
      expect(gate.isEnabled('generation.access')).toBe(false);
    });

    it('lets nobody through a rollout of no per cent', async () => {
      const strategies = [{ name: 'flexibleRollout', parameters: { rollout: '0', stickiness: 'userId' } }];
      await startWith({ 'generation.access': { enabled: true, strategies } });
      expect(gate.isEnabled('generation.access', member)).toBe(false);
    });

    it('answers no to a strategy that it does not know', async () => {
      await startWith({ 'generation.access': { enabled: true, strategies: [{ name: 'byTheMoon' }] } });
      expect(gate.isEnabled('generation.access', member)).toBe(false);
    });

    it('takes any of several strategies', async () => {
      const strategies = [{ name: 'byTheMoon' }, { name: 'default' }];
      await startWith({ 'generation.access': { enabled: true, strategies } });
      expect(gate.isEnabled('generation.access', member)).toBe(true);
    });

    it('shows the master switches in its snapshot', async () => {
      await startWith({
        'generation.enabled': shipped('generation.enabled', false),
        'generation.access': shipped('generation.access'),
      });
      expect(gate.snapshot()).toMatchObject({
        ready: true,
        flags: [
          { key: 'generation.enabled', enabled: false },
          { key: 'generation.access', enabled: true },
        ],
      });
    });
  });
}
