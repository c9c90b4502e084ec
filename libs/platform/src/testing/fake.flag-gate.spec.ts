import { describe, expect, it } from '@jest/globals';
import { FakeFlagGate } from './fake.flag-gate.js';
import { describeFlagGate } from './flag-gate.conformance.js';

describeFlagGate('a fake', async () => {
  const gate = new FakeFlagGate();
  return { gate, provide: async (flags) => gate.set(flags), close: () => gate.stop() };
});

describe('the fake flag gate', () => {
  it('has no data until a test gives some', async () => {
    const gate = new FakeFlagGate();
    await gate.start();
    expect(gate.ready()).toBe(false);
  });

  it('can be had open for whom the shipped defaults let in', () => {
    const gate = FakeFlagGate.open();
    expect(gate.isEnabled('generation.enabled')).toBe(true);
    expect(gate.isEnabled('generation.access', { userId: 'user-1', accessStage: 20 })).toBe(true);
    expect(gate.isEnabled('generation.access', { userId: 'user-1', accessStage: 10 })).toBe(false);
  });
});
