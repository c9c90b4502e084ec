import { EventEmitter } from 'node:events';
import { type ClientFeaturesResponse, UnleashEvents } from 'unleash-client';
import type { RepositoryInterface } from 'unleash-client/lib/repository/index.js';
import { messageOf } from '../errors/error-message.js';
import { type FlagFeature, type FlagRow, parseFlagRows } from './flag-row.js';

export type LoadFlagRows = () => Promise<readonly FlagRow[]>;

/**
 * Feeds unleash-client from feature_flags instead of from a server, so that both modes share one evaluation. Keeps the
 * last state while the database is away, as the ordinary client does when its server is.
 */
export class DatabaseFlagRepository extends EventEmitter implements RepositoryInterface {
  #features = new Map<string, FlagFeature>();
  #isLoaded = false;
  /** Loads run one after the other: a slow old answer must not overwrite a newer one. */
  #lastLoad: Promise<void> = Promise.resolve();

  constructor(private readonly load: LoadFlagRows) {
    super();
  }

  start(): Promise<void> {
    return this.reload();
  }

  stop(): void {
    this.removeAllListeners();
  }

  /** Never rejects: a failing load leaves the state as it was and emits a warning. */
  reload(): Promise<void> {
    this.#lastLoad = this.#lastLoad.then(() => this.#loadOnce());
    return this.#lastLoad;
  }

  getToggle(name: string): FlagFeature | undefined {
    return this.#features.get(name);
  }

  getToggles(): FlagFeature[] {
    return [...this.#features.values()];
  }

  getTogglesWithSegmentData(): ReturnType<RepositoryInterface['getTogglesWithSegmentData']> {
    return this.getToggles().map(({ strategies, ...feature }) => ({
      ...feature,
      strategies: (strategies ?? []).map((strategy) => ({ ...strategy, segments: [] })),
    }));
  }

  getSegment(_id: number): undefined {
    return undefined;
  }

  async #loadOnce(): Promise<void> {
    try {
      this.#apply(await this.load());
    } catch (error) {
      this.emit(UnleashEvents.Warn, `The flags could not be loaded: ${messageOf(error)}`);
    }
  }

  #apply(rows: readonly FlagRow[]): void {
    const { features, corruptKeys } = parseFlagRows(rows);
    if (corruptKeys.length > 0) {
      this.emit(
        UnleashEvents.Warn,
        `These flags are off because their rows make no sense: ${corruptKeys.join(', ')}`,
      );
    }
    this.#features = new Map(features.map((feature) => [feature.name, feature]));
    if (!this.#isLoaded) this.emit(UnleashEvents.Ready);
    this.#isLoaded = true;
    this.emit(UnleashEvents.Changed, features satisfies ClientFeaturesResponse['features']);
  }
}
