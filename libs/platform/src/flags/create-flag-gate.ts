import { InMemStorageProvider, Unleash } from 'unleash-client';
import type { EventBus } from '../events/event-bus.js';
import { DatabaseFlagRepository, type LoadFlagRows } from './database-flag.repository.js';
import type { FlagGate } from './flag-gate.js';
import { UnleashFlagGate } from './unleash.flag-gate.js';

const APP_NAME = 'frisket';

/** Bounds how long a change can go unnoticed when its notification was lost. Unleash's own default. */
const REFRESH_INTERVAL_MS = 15_000;
const REQUEST_TIMEOUT_MS = 5_000;

/** unleash-client demands an address even when it never calls it. */
const UNUSED_URL = 'http://flags.invalid/';

export interface DatabaseFlagGateOptions {
  load: LoadFlagRows;
  bus: EventBus;
}

/** Flags ruled in this installation's own console. A change is seen as soon as `flags.changed` arrives. */
export function createDatabaseFlagGate({ load, bus }: DatabaseFlagGateOptions): FlagGate {
  const repository = new DatabaseFlagRepository(load);
  const unleash = new Unleash({
    appName: APP_NAME,
    url: UNUSED_URL,
    repository,
    disableMetrics: true,
    disableAutoStart: true,
    skipInstanceCountWarning: true,
  });
  const watch = (): (() => void) => {
    const reload = (): Promise<void> => repository.reload();
    const timer = setInterval(() => void reload(), REFRESH_INTERVAL_MS).unref();
    const endings = [bus.subscribe('flags.changed', reload), bus.onReconnected(() => void reload())];
    return () => {
      clearInterval(timer);
      for (const end of endings) end();
    };
  };
  return new UnleashFlagGate({ unleash, source: 'DATABASE', watch });
}

export interface UnleashServerOptions {
  /** The API's root, for example http://unleash.example.org:4242/api */
  url: string;
  token: string;
  refreshIntervalMs?: number;
}

/** Flags ruled by an Unleash server; its last answer counts while it is away. */
export function createUnleashServerFlagGate(options: UnleashServerOptions): FlagGate {
  const unleash = new Unleash({
    appName: APP_NAME,
    url: options.url,
    customHeaders: { Authorization: options.token },
    refreshInterval: options.refreshIntervalMs ?? REFRESH_INTERVAL_MS,
    timeout: REQUEST_TIMEOUT_MS,
    // Nothing on disk: flags of a former run must not open the gate of this one.
    storageProvider: new InMemStorageProvider(),
    disableAutoStart: true,
    skipInstanceCountWarning: true,
  });
  return new UnleashFlagGate({ unleash, source: 'UNLEASH' });
}
