import { setImmediate as nextTurn } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { type Context, type Unleash, UnleashEvents } from 'unleash-client';
import { messageOf } from '../errors/error-message.js';
import type { FlagContext, FlagGate, FlagSnapshot } from './flag-gate.js';
import { FLAG_KEYS, type FlagKey } from './flag-keys.js';

/** The longest that a start waits for an answer; afterwards the flags stay off until one arrives. */
const START_WAIT_MS = 3_000;

export interface UnleashFlagGateOptions {
  /** Built with `disableAutoStart`, so that nothing loads before `start`. */
  unleash: Unleash;
  source: FlagSnapshot['source'];
  /** Begins extra ways of noticing changes; returns how to end them. */
  watch?: () => () => void;
}

/** Evaluates with unleash-client, wherever its data comes from. */
export class UnleashFlagGate implements FlagGate {
  readonly #logger = new Logger('FlagGate');
  readonly #unleash: Unleash;
  readonly #source: FlagSnapshot['source'];
  readonly #watch: () => () => void;
  #endWatch: () => void = () => undefined;
  #lastComplaint = '';
  /** The client knows data a moment before it answers by them. */
  #doesAnswer = false;

  constructor({ unleash, source, watch }: UnleashFlagGateOptions) {
    this.#unleash = unleash;
    this.#source = source;
    this.#watch = watch ?? (() => () => undefined);
    unleash.once(UnleashEvents.Ready, () => (this.#doesAnswer = true));
    unleash.on(UnleashEvents.Error, (error: unknown) => this.#complain(error));
    unleash.on(UnleashEvents.Warn, (warning: unknown) => this.#complain(warning));
    unleash.on(UnleashEvents.Changed, () => (this.#lastComplaint = ''));
  }

  ready(): boolean {
    return this.#doesAnswer && this.#unleash.isSynchronized();
  }

  isEnabled(key: FlagKey, context: FlagContext = {}): boolean {
    if (!this.ready()) return false;
    try {
      return this.#unleash.isEnabled(key, toUnleashContext(context), false);
    } catch (error) {
      // A server may send what the client cannot evaluate. No answer is a no.
      this.#complain(error);
      return false;
    }
  }

  snapshot(): FlagSnapshot {
    const ready = this.ready();
    const flags = FLAG_KEYS.map((key) => ({ key, enabled: ready && this.#isSwitchedOn(key) }));
    return { source: this.#source, ready, flags };
  }

  async start(): Promise<void> {
    // Watching before loading: a change in between is then loaded twice instead of missed.
    this.#endWatch = this.#watch();
    const started = this.#unleash.start().catch((error: unknown) => this.#complain(error));
    await Promise.race([started, unrefDelay(START_WAIT_MS)]);
    // The client announces that it is ready one turn after it has loaded.
    await nextTurn();
  }

  async stop(): Promise<void> {
    this.#endWatch();
    this.#unleash.destroy();
    // NOTE: `destroy` drops all listeners while a request may still be under way. Without this one its failure would
    // be an "error" event that nobody listens to, and end the process.
    this.#unleash['repository'].on(UnleashEvents.Error, () => undefined);
  }

  #isSwitchedOn(key: FlagKey): boolean {
    return this.#unleash.getFeatureToggleDefinition(key)?.enabled === true;
  }

  /** A server that is down says so every few seconds; the log hears it once until something changes. */
  #complain(problem: unknown): void {
    const text = messageOf(problem);
    if (text === this.#lastComplaint) return;
    this.#lastComplaint = text;
    this.#logger.warn(text);
  }
}

function toUnleashContext({ userId, accessStage, role }: FlagContext): Context {
  return {
    ...(userId === undefined ? {} : { userId }),
    properties: {
      ...(accessStage === undefined ? {} : { accessStage: String(accessStage) }),
      ...(role === undefined ? {} : { role }),
    },
  };
}

function unrefDelay(delayMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayMs).unref());
}
