import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { writeOnce } from '../../files/write-once.js';
import { DatabaseError } from '../database.error.js';
import type { PostgresBinaries } from './binaries.js';
import { assertReachable } from './server-account.js';
import type { ServerAccount } from './server-account.js';

export const SERVER_USER = 'frisket';

const PASSWORD_BYTES = 24;
/** Recovery after a crash replays the log first; a slow disk gets time for it. */
const START_TIMEOUT_SECONDS = 60;
const STOP_TIMEOUT_SECONDS = 30;
const LOG_TAIL_CHARACTERS = 1_500;

/** Into postgresql.conf, because the surroundings of the first start must not decide them. */
const SERVER_SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** With the locale inside PostgreSQL, text is UTF-8 whatever LANG says. */
const LOCALE_ARGUMENTS = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-locale',
];

export interface ClusterOptions {
  readonly dataDir: string;
  readonly binaries: PostgresBinaries;
  readonly account: ServerAccount | undefined;
  readonly extraSettings: Readonly<Record<string, string>>;
}

/** The files of one PostgreSQL server, and the programs that make, start and stop it. */
export class Cluster {
  readonly dataDir: string;
  readonly #options: ClusterOptions;

  constructor(options: ClusterOptions) {
    this.dataDir = options.dataDir;
    this.#options = options;
  }

  /** Makes the data folder unless it is there. Of several makers one wins, and all use what the winner made. */
  async create(): Promise<void> {
    // Not with the mode of the data folder: the server account has to walk through the parents.
    mkdirSync(dirname(this.dataDir), { recursive: true, mode: 0o755 });
    this.#assertReachable();
    this.#createPassword();
    if (this.#isMade()) return;
    this.#assertEmpty();
    const draft = `${this.dataDir}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
    try {
      mkdirSync(draft, { mode: 0o700 });
      this.#handOver(draft);
      await this.#initdb(draft);
      this.#publish(draft);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  }

  password(): string {
    try {
      return readFileSync(this.#passwordFile, 'utf8').trim();
    } catch (cause) {
      throw new DatabaseError(
        `${this.#passwordFile} cannot be read. The data folder was probably made by another account: ` +
          'start Frisket as that account, or point DATA_DIR to a folder of your own.',
        { code: 'POSTGRES_UNREACHABLE_FOLDER', detail: { file: this.#passwordFile }, cause },
      );
    }
  }

  /** @returns true when this call started the server; false when it could not, perhaps because another was faster */
  async start(port: number): Promise<boolean> {
    const args = [
      'start',
      '-w',
      '-t',
      String(START_TIMEOUT_SECONDS),
      '-l',
      this.#logFile,
      '-o',
      `-p ${port}`,
    ];
    return (await this.#pgCtl(args)) === 0;
  }

  /** Ends connections and writes everything down before it returns. */
  async stop(): Promise<void> {
    await this.#pgCtl(['stop', '-w', '-t', String(STOP_TIMEOUT_SECONDS), '-m', 'fast']);
  }

  logTail(): string {
    return existsSync(this.#logFile)
      ? readFileSync(this.#logFile, 'utf8').slice(-LOG_TAIL_CHARACTERS).trim()
      : '';
  }

  get #passwordFile(): string {
    return `${this.dataDir}.password`;
  }

  get #logFile(): string {
    return join(this.dataDir, 'server.log');
  }

  get #identity(): { uid?: number; gid?: number } {
    const { account } = this.#options;
    return account ? { uid: account.uid, gid: account.gid } : {};
  }

  #isMade(): boolean {
    return existsSync(join(this.dataDir, 'PG_VERSION'));
  }

  #assertReachable(): void {
    const { account, binaries } = this.#options;
    if (!account) return;
    for (const folder of [dirname(this.dataDir), dirname(binaries.initdb)]) assertReachable(folder, account);
  }

  #handOver(path: string): void {
    const { account } = this.#options;
    if (account) chownSync(path, account.uid, account.gid);
  }

  #createPassword(): void {
    writeOnce(this.#passwordFile, randomBytes(PASSWORD_BYTES).toString('hex'), (draft) =>
      this.#handOver(draft),
    );
  }

  async #initdb(folder: string): Promise<void> {
    const settings = Object.entries({ ...SERVER_SETTINGS, ...this.#options.extraSettings });
    const args = [
      `--pgdata=${folder}`,
      `--username=${SERVER_USER}`,
      '--auth=scram-sha-256',
      `--pwfile=${this.#passwordFile}`,
      ...LOCALE_ARGUMENTS,
      ...settings.flatMap(([name, value]) => ['--set', `${name}=${value}`]),
    ];
    try {
      await promisify(execFile)(this.#options.binaries.initdb, args, { ...this.#identity, cwd: folder });
    } catch (cause) {
      const output =
        typeof cause === 'object' && cause !== null && 'stderr' in cause ? String(cause.stderr) : '';
      throw new DatabaseError(`PostgreSQL could not make its data folder ${this.dataDir}. ${output.trim()}`, {
        code: 'POSTGRES_START_FAILED',
        cause,
      });
    }
  }

  #publish(draft: string): void {
    try {
      renameSync(draft, this.dataDir);
    } catch (error) {
      if (!this.#isMade()) throw error;
    }
  }

  #assertEmpty(): void {
    if (!existsSync(this.dataDir) || readdirSync(this.dataDir).length === 0 || this.#isMade()) return;
    throw new DatabaseError(
      `${this.dataDir} is in the way: it is not empty and holds no PostgreSQL data. Move it elsewhere.`,
      { code: 'POSTGRES_START_FAILED', detail: { dataDir: this.dataDir } },
    );
  }

  /** Waits for the program only, not for its output to end: the server it leaves behind may hold that open. */
  #pgCtl(args: readonly string[]): Promise<number | null> {
    return new Promise((resolve, reject) => {
      const child = spawn(this.#options.binaries.pgCtl, [...args, '-D', this.dataDir], {
        ...this.#identity,
        cwd: dirname(this.#options.binaries.pgCtl),
        stdio: 'ignore',
        windowsHide: true,
      });
      child.once('error', reject);
      child.once('exit', resolve);
    });
  }
}
