import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { Environment } from './env.js';
import { parseSettings } from './parse-settings.js';
import type { Settings } from './settings.js';

/** Everything that may be logged. Passwords and addresses that contain them are in `Secrets`. */
export interface Config {
  readonly server: Readonly<{
    host: string;
    /** 0 asks the system for a free one. */
    port: number;
    /** Without a trailing slash; what people type, and what links in mails start with. */
    publicUrl: string;
    /** How many proxies in front of the api may be believed about the client's address. */
    trustProxyHops: number;
  }>;
  readonly dataDir: string;
  readonly mail: Readonly<{ from: string; operatorEmail: string }>;
  readonly flags: Readonly<{ unleashUrl: string | undefined }>;
  readonly queue: Readonly<{ waitingLimit: number }>;
  readonly uploads: Readonly<{ keptHours: number }>;
  readonly worker: Readonly<{
    checkpointDir: string;
    /** The networks that look at pictures before anybody else does. */
    reviewNetworksDir: string;
    executionProviders: readonly Settings['EXECUTION_PROVIDERS'][number][];
    /** What the networks compute with. */
    inferencePrecision: Settings['INFERENCE_PRECISION'];
    /** This worker's share of the cores, where nothing else is set. */
    inferenceThreads: number;
    /** What the open networks of a worker may hold together; no limit without. */
    inferenceMemoryMb: number | undefined;
    /** Where optimised networks are kept for the next start; without it every start optimises again. */
    optimizedGraphDir: string | undefined;
    /** Without it the networks stay in memory. */
    unloadAfterIdleMinutes: number | undefined;
    concurrency: number;
    healthPort: number | undefined;
  }>;
  readonly log: Readonly<{ level: Settings['LOG_LEVEL'] }>;
}

/** @throws ConfigError naming the variables that are wrong */
export function loadConfig(env: Environment): Config {
  const settings = parseSettings(env);
  return deepFreeze({
    server: {
      host: settings.HOST,
      port: settings.PORT,
      publicUrl: (settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`).replace(/\/+$/u, ''),
      trustProxyHops: settings.TRUST_PROXY,
    },
    dataDir: resolve(settings.DATA_DIR),
    mail: { from: settings.MAIL_FROM, operatorEmail: settings.OPERATOR_EMAIL },
    flags: { unleashUrl: settings.UNLEASH_URL },
    queue: { waitingLimit: settings.QUEUE_LIMIT },
    uploads: { keptHours: settings.UPLOADS_KEPT_HOURS },
    worker: {
      checkpointDir: resolve(settings.CHECKPOINT_DIR),
      reviewNetworksDir: resolve(settings.REVIEW_NETWORKS_DIR),
      executionProviders: settings.EXECUTION_PROVIDERS,
      inferencePrecision: settings.INFERENCE_PRECISION,
      inferenceThreads: settings.INFERENCE_THREADS ?? sharedCores(settings.WORKERS_PER_MACHINE),
      inferenceMemoryMb: settings.INFERENCE_MEMORY_MB,
      optimizedGraphDir:
        settings.OPTIMIZED_GRAPH_DIR === undefined ? undefined : resolve(settings.OPTIMIZED_GRAPH_DIR),
      unloadAfterIdleMinutes: settings.UNLOAD_AFTER_IDLE_MINUTES,
      concurrency: settings.WORKER_CONCURRENCY,
      healthPort: settings.WORKER_HEALTH_PORT,
    },
    log: { level: settings.LOG_LEVEL },
  });
}

/** Threads for each of some workers, so that together they have as many as there are cores. */
function sharedCores(workers: number): number {
  return Math.max(1, Math.floor(availableParallelism() / workers));
}

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFreeze(part);
  return Object.freeze(value);
}
