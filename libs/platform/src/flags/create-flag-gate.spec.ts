import { Logger } from '@nestjs/common';
import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { describeFlagGate } from '../testing/flag-gate.conformance.js';
import { InMemoryEventBus } from '../testing/in-memory.event-bus.js';
import { createDatabaseFlagGate } from './create-flag-gate.js';
import type { FlagGate } from './flag-gate.js';
import type { FlagRow } from './flag-row.js';

const ON: FlagRow = { key: 'generation.enabled', enabled: true, strategies: [{ name: 'default' }] };
const OFF: FlagRow = { ...ON, enabled: false };

/** Lets every promise that is already settled be acted upon. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describeFlagGate('a table', async () => {
  let rows: FlagRow[] = [];
  const bus = new InMemoryEventBus();
  const gate = createDatabaseFlagGate({ bus, load: async () => rows });
  return {
    gate,
    provide: async (flags) => {
      rows = Object.entries(flags).map(([key, data]) => ({ key, ...data }));
      await bus.publish(null, 'flags.changed', {});
      await turn();
    },
    close: () => gate.stop(),
  };
});

describe('the flag gate over a table', () => {
  let bus: InMemoryEventBus;
  let load: jest.Mock<() => Promise<FlagRow[]>>;
  let gate: FlagGate;

  beforeAll(() => Logger.overrideLogger(false));

  beforeEach(() => {
    bus = new InMemoryEventBus();
    load = jest.fn<() => Promise<FlagRow[]>>();
    gate = createDatabaseFlagGate({ bus, load });
  });

  afterEach(() => gate.stop());

  it('is not ready, and shut, when the table cannot be read at the start', async () => {
    load.mockRejectedValue(new Error('The database is away.'));
    await gate.start();
    expect([gate.ready(), gate.isEnabled('generation.enabled')]).toEqual([false, false]);
  });

  it('opens when the table can be read later', async () => {
    load.mockRejectedValueOnce(new Error('The database is away.')).mockResolvedValue([ON]);
    await gate.start();
    bus.reconnect();
    await turn();
    expect(gate.isEnabled('generation.enabled')).toBe(true);
  });

  it('is ready but shut over an empty table', async () => {
    load.mockResolvedValue([]);
    await gate.start();
    expect([gate.ready(), gate.isEnabled('generation.enabled')]).toEqual([true, false]);
  });

  it('keeps its last answer while the database is away', async () => {
    load.mockResolvedValueOnce([ON]).mockRejectedValue(new Error('The database is away.'));
    await gate.start();
    await bus.publish(null, 'flags.changed', {});
    await turn();
    expect(gate.isEnabled('generation.enabled')).toBe(true);
  });

  it('loads again after the connection came back, because a change may have gone unheard', async () => {
    load.mockResolvedValueOnce([ON]).mockResolvedValue([OFF]);
    await gate.start();
    bus.reconnect();
    await turn();
    expect(gate.isEnabled('generation.enabled')).toBe(false);
  });

  it('never lets a slow old answer overwrite a newer one', async () => {
    let answerSlowly: (rows: FlagRow[]) => void = () => undefined;
    load
      .mockImplementationOnce(() => new Promise((resolve) => (answerSlowly = resolve)))
      .mockResolvedValue([OFF]);
    const started = gate.start();
    await bus.publish(null, 'flags.changed', {});
    await turn();
    answerSlowly([ON]);
    await started;
    await turn();
    expect(gate.isEnabled('generation.enabled')).toBe(false);
  });

  it('hears no more changes after it was stopped', async () => {
    load.mockResolvedValue([ON]);
    await gate.start();
    await gate.stop();
    await bus.publish(null, 'flags.changed', {});
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('loads every 15 seconds even when no change is heard of', async () => {
    jest.useFakeTimers();
    load.mockResolvedValue([ON]);
    await gate.start();
    await jest.advanceTimersByTimeAsync(15_000);
    jest.useRealTimers();
    expect(load).toHaveBeenCalledTimes(2);
  });
});
