import { z } from 'zod';

function whole(min: number, max: number) {
  const error = `must be a whole number from ${min} to ${max}`;
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error });
}

function urlWith(protocols: readonly string[], example: string) {
  const error = `must be a URL such as ${example}`;
  return z.string({ error }).refine((text) => protocols.includes(protocolOf(text)), { error });
}

function protocolOf(text: string): string {
  return URL.canParse(text) ? new URL(text).protocol : '';
}

function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, { error: `must be one of ${values.join(', ')}` });
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export const INFERENCE_PRECISIONS = ['float32', 'int8'] as const;
export const EXECUTION_PROVIDERS = ['cpu', 'cuda', 'coreml', 'dml', 'webgpu'] as const;

const MAX_PORT = 65_535;
const MIN_SESSION_SECRET_CHARACTERS = 32;

/** Every variable Frisket reads, with its rule and its default. The order is that of the documentation. */
export const SETTINGS = z.object({
  PORT: whole(0, MAX_PORT).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: urlWith(['http:', 'https:'], 'https://pictures.example.org').optional(),
  DATA_DIR: z.string().default('.frisket'),
  DATABASE_URL: urlWith(['postgres:', 'postgresql:'], 'postgresql://frisket:secret@127.0.0.1:5432/frisket'),
  REDIS_URL: urlWith(['redis:', 'rediss:'], 'redis://127.0.0.1:6379').optional(),
  STORAGE_URL: urlWith(
    ['file:', 's3:'],
    'file:///var/lib/frisket/images or s3://KEY:SECRET@host/bucket',
  ).optional(),
  SMTP_URL: urlWith(['smtp:', 'smtps:'], 'smtp://user:secret@mail.example.org:587').optional(),
  MAIL_FROM: z.string().default('Frisket <frisket@localhost>'),
  UNLEASH_URL: urlWith(['http:', 'https:'], 'http://unleash.example.org:4242/api').optional(),
  UNLEASH_TOKEN: z.string().optional(),
  METRICS_TOKEN: z.string().min(1).optional(),
  SESSION_SECRET: z
    .string()
    .min(MIN_SESSION_SECRET_CHARACTERS, {
      error: `must have at least ${MIN_SESSION_SECRET_CHARACTERS} characters (try: openssl rand -hex 32)`,
    })
    .optional(),
  OPERATOR_EMAIL: z
    .string()
    .regex(/^[^\s@]+@[^\s@]+$/u, { error: 'must be an e-mail address such as operator@example.org' })
    .default('operator@localhost'),
  CHECKPOINT_DIR: z.string().default('models/house'),
  REVIEW_NETWORKS_DIR: z.string().default('models/safety'),
  EXECUTION_PROVIDERS: z
    .string()
    .transform((text) => text.split(',').map((name) => name.trim()))
    .pipe(z.array(oneOf(EXECUTION_PROVIDERS)).min(1))
    .default(['cpu']),
  INFERENCE_PRECISION: oneOf(INFERENCE_PRECISIONS).default('float32'),
  WORKERS_PER_MACHINE: whole(1, 64).default(1),
  INFERENCE_THREADS: whole(1, 512).optional(),
  INFERENCE_MEMORY_MB: whole(16, 10_000_000).optional(),
  OPTIMIZED_GRAPH_DIR: z.string().optional(),
  UNLOAD_AFTER_IDLE_MINUTES: whole(1, 10_080).optional(),
  WORKER_CONCURRENCY: whole(1, 64).default(1),
  WORKER_HEALTH_PORT: whole(0, MAX_PORT).optional(),
  QUEUE_LIMIT: whole(1, 1_000_000).default(200),
  /** Long enough to come back to an edit tomorrow, short enough that forgotten pictures do not pile up. */
  UPLOADS_KEPT_HOURS: whole(1, 8_760).default(24),
  LOG_LEVEL: oneOf(LOG_LEVELS).default('info'),
  TRUST_PROXY: whole(0, 16).default(0),
});

export type Settings = z.infer<typeof SETTINGS>;
export type SettingName = keyof Settings;

/** Their values may hold a password: never shown, not even when they are wrong. */
export const SECRET_SETTINGS: ReadonlySet<SettingName> = new Set([
  'DATABASE_URL',
  'REDIS_URL',
  'STORAGE_URL',
  'SMTP_URL',
  'UNLEASH_TOKEN',
  'METRICS_TOKEN',
  'SESSION_SECRET',
]);

/** Names of all variables, for documentation and for checking deployment files. */
export const SETTING_NAMES = Object.keys(SETTINGS.shape) as readonly SettingName[]; // keys of a literal object
