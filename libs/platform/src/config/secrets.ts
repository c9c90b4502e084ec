import { resolve } from 'node:path';
import { inspect } from 'node:util';
import { pathToFileURL } from 'node:url';
import type { Environment } from './env.js';
import { parseSettings } from './parse-settings.js';
import { ensureSessionSecret } from './session-secret.js';
import type { Settings } from './settings.js';

const HIDDEN = '[secrets]';

/** Settings that hold passwords. Printing or serialising an instance shows none of them. */
export class Secrets {
  readonly #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  get databaseUrl(): string {
    return this.#settings.DATABASE_URL;
  }

  /** Undefined: the job queue runs on PostgreSQL. */
  get redisUrl(): string | undefined {
    return this.#settings.REDIS_URL;
  }

  /** `file://…` or `s3://…`; images go below the data folder unless the setting says otherwise. */
  get storageUrl(): string {
    return this.#settings.STORAGE_URL ?? pathToFileURL(resolve(this.#settings.DATA_DIR, 'images')).href;
  }

  /** Undefined: mails are kept and shown in the console. */
  get smtpUrl(): string | undefined {
    return this.#settings.SMTP_URL;
  }

  get unleashToken(): string | undefined {
    return this.#settings.UNLEASH_TOKEN;
  }

  /** Undefined: /metrics answers only programs on the same machine. */
  get metricsToken(): string | undefined {
    return this.#settings.METRICS_TOKEN;
  }

  /** Read on first use, because only the api signs sessions and only it needs a writable data folder for that. */
  get sessionSecret(): string {
    return this.#settings.SESSION_SECRET ?? ensureSessionSecret(resolve(this.#settings.DATA_DIR));
  }

  toJSON(): string {
    return HIDDEN;
  }

  [inspect.custom](): string {
    return HIDDEN;
  }
}

/** @throws ConfigError naming the variables that are wrong */
export function loadSecrets(env: Environment): Secrets {
  return new Secrets(parseSettings(env));
}
