import type { FlagContext, FlagGate, FlagSnapshot } from '../flags/flag-gate.js';
import { FLAG_KEYS, FLAGS, type FlagKey, type FlagStrategy } from '../flags/flag-keys.js';

export interface FakeFlag {
  enabled: boolean;
  strategies?: readonly FlagStrategy[];
}

/** Flags set by a test. Knows the strategies that Frisket uses: `default` and `flexibleRollout` at 0 or 100 %. */
export class FakeFlagGate implements FlagGate {
  #flags: Partial<Record<FlagKey, FakeFlag>> | null = null;
  #isStarted = false;

  /** A gate that lets through whom the shipped defaults let through. */
  static open(): FakeFlagGate {
    const gate = new FakeFlagGate();
    gate.set({ 'generation.enabled': { enabled: true }, 'generation.access': { enabled: true } });
    void gate.start();
    return gate;
  }

  /** Replaces all flag data; null means that none was ever loaded. */
  set(flags: Partial<Record<FlagKey, FakeFlag>> | null): void {
    this.#flags = flags;
  }

  ready(): boolean {
    return this.#isStarted && this.#flags !== null;
  }

  isEnabled(key: FlagKey, context: FlagContext = {}): boolean {
    const flag = this.ready() ? this.#flags?.[key] : undefined;
    if (flag?.enabled !== true) return false;
    const strategies: readonly FlagStrategy[] = flag.strategies ?? FLAGS[key].defaultStrategies;
    return strategies.some((strategy) => applies(strategy, context));
  }

  snapshot(): FlagSnapshot {
    const ready = this.ready();
    const flags = FLAG_KEYS.map((key) => ({ key, enabled: ready && this.#flags?.[key]?.enabled === true }));
    return { source: 'DATABASE', ready, flags };
  }

  async start(): Promise<void> {
    this.#isStarted = true;
  }

  async stop(): Promise<void> {
    this.#isStarted = false;
  }
}

function applies(strategy: FlagStrategy, context: FlagContext): boolean {
  const isMet = (strategy.constraints ?? []).every(
    ({ contextName, operator, value }) =>
      contextName === 'accessStage' &&
      operator === 'NUM_GTE' &&
      (context.accessStage ?? NaN) >= Number(value),
  );
  if (!isMet) return false;
  if (strategy.name === 'default') return true;
  return (
    strategy.name === 'flexibleRollout' &&
    strategy.parameters?.['rollout'] === '100' &&
    (strategy.parameters['stickiness'] !== 'userId' || context.userId !== undefined)
  );
}
