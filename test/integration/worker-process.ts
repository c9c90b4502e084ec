import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = fileURLToPath(new URL('../../apps/worker/src/main.ts', import.meta.url));

const HOOKS_URL = pathToFileURL(`${ROOT}/test/support/typescript-hooks.mjs`).href;
/** Node options under which a process or thread runs our TypeScript sources as they are, without a build. */
export const RUN_TYPESCRIPT = [
  '--import',
  `data:text/javascript,${encodeURIComponent(`import{register}from'node:module';register('${HOOKS_URL}')`)}`,
];

/** The worker's program in a process of its own, as an operator would run it. */
export class WorkerProcess {
  readonly #child: ChildProcess;
  readonly ready: Promise<void>;
  readonly exited: Promise<number | NodeJS.Signals | null>;
  #output = '';

  constructor(settings: Record<string, string>) {
    this.#child = spawn(process.execPath, [...RUN_TYPESCRIPT, MAIN], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'], ...settings },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.#output += chunk.toString()));
    }
    this.exited = once(this.#child, 'exit').then(([code, signal]) => signal ?? code);
    this.ready = Promise.race([once(this.#child, 'message'), this.#endedEarly()]).then(() => undefined);
  }

  /** Everything it has written so far. */
  get output(): string {
    return this.#output;
  }

  /** kill -9: it gets no chance to say or save anything. */
  async killHard(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.exited;
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    await this.exited;
  }

  /** As when its launcher was killed. */
  async disconnect(): Promise<void> {
    this.#child.disconnect();
    await this.exited;
  }

  async #endedEarly(): Promise<never> {
    const how = await this.exited;
    throw new Error(`The worker ended (${how}) before it was ready:\n${this.#output}`);
  }
}
