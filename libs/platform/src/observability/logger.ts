import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import type { Config } from '../config/config.js';

export interface LoggerOptions {
  /** Which process writes: `api`, `worker`. */
  readonly name: string;
  readonly level: Config['log']['level'];
  /** Standard output by default. */
  readonly destination?: DestinationStream;
}

const HIDDEN = '[hidden]';

/** Members that are never written, wherever they stand: credentials, mail bodies and what people ask for. */
const PRIVATE_MEMBERS = [
  'authorization',
  'cookie',
  'set-cookie',
  'password',
  'secret',
  'sessionSecret',
  'token',
  'tokenHash',
  'databaseUrl',
  'redisUrl',
  'storageUrl',
  'smtpUrl',
  'textBody',
  'prompt',
];

/** How deep in a logged object they are looked for. */
const REDACTED_DEPTHS = ['', '*.', '*.*.', '*.*.*.'];

const REDACTED_PATHS = REDACTED_DEPTHS.flatMap((depth) =>
  PRIVATE_MEMBERS.map((member) =>
    member.includes('-') ? `${depth.slice(0, -1)}["${member}"]` : depth + member,
  ),
);

/** The same for text: sign-in links, and addresses with a password in them such as those of database errors. */
const PRIVATE_TEXT: readonly [RegExp, string][] = [
  [/(\btoken=)[\w.~-]+/giu, `$1${HIDDEN}`],
  [/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@"\\]+@/giu, `$1${HIDDEN}@`],
];

/** Writes one JSON object per line. Secrets are hidden before a line leaves the process. */
export function createLogger({ name, level, destination }: LoggerOptions): Logger {
  const options = {
    name,
    level,
    redact: { paths: REDACTED_PATHS, censor: HIDDEN },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    hooks: { streamWrite: hidePrivateText },
  };
  return destination ? pino(options, destination) : pino(options);
}

function hidePrivateText(line: string): string {
  return PRIVATE_TEXT.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), line);
}
