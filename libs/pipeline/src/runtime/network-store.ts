import { join } from 'node:path';
import { CheckpointManifestError, InferenceError } from '../errors.js';
import type { InferenceSession } from './inference-session.js';
import { networkMemoryBytes } from './network-memory.js';
import {
  openOnnxSession,
  type ExecutionProviderFailure,
  type OnnxSessionOptions,
} from './onnx-inference-session.js';
import { SessionPool } from './session-pool.js';

export interface NetworkStoreOptions extends OnnxSessionOptions {
  /** What open networks may hold together, in bytes; those used longest ago are closed for others. Left out: no limit. */
  readonly memoryCeilingBytes?: number | undefined;
}

/**
 * The networks of one checkpoint folder, opened when first asked for and kept, as far as the memory ceiling allows. Which
 * execution provider was taken shows once the first network is open.
 */
export class NetworkStore {
  private readonly sessions = new Map<string, Promise<InferenceSession>>();
  readonly #pool: SessionPool | undefined;
  #substitutes: Readonly<Record<string, string>> = {};
  #executionProvider: string | undefined;
  #failures: readonly ExecutionProviderFailure[] = [];

  constructor(
    private readonly directory: string,
    private readonly options: NetworkStoreOptions,
  ) {
    const { memoryCeilingBytes } = options;
    this.#pool = memoryCeilingBytes === undefined ? undefined : new SessionPool(memoryCeilingBytes);
  }

  get executionProvider(): string {
    return this.#executionProvider ?? 'none';
  }

  get executionProviderFailures(): readonly ExecutionProviderFailure[] {
    return this.#failures;
  }

  /** From now on opens other files in the place of some, by path inside the folder. */
  substitute(files: Readonly<Record<string, string>>): void {
    this.#substitutes = files;
  }

  /**
   * @param name what the network is called in messages
   * @param wantedFile its path inside the checkpoint folder
   * @throws CheckpointManifestError when onnxruntime cannot read the file, MemoryCeilingError when it cannot fit
   */
  open(name: string, wantedFile: string): Promise<InferenceSession> {
    const file = this.#substitutes[wantedFile] ?? wantedFile;
    const known = this.sessions.get(file);
    if (known !== undefined) return known;
    const opening = this.openNew(name, file);
    this.sessions.set(file, opening);
    opening.catch(() => this.sessions.delete(file));
    return opening;
  }

  async release(): Promise<void> {
    const opened = [...this.sessions.values()];
    this.sessions.clear();
    const settled = await Promise.allSettled(opened);
    await Promise.all(
      settled.map((result) => (result.status === 'fulfilled' ? result.value.release() : undefined)),
    );
  }

  private async openNew(name: string, file: string): Promise<InferenceSession> {
    if (this.#pool === undefined) return this.openSession(name, file);
    return this.#pool.add({
      name,
      memoryBytes: await this.memoryBytes(file),
      open: () => this.openSession(name, file),
    });
  }

  private async memoryBytes(file: string): Promise<number> {
    try {
      return await networkMemoryBytes(join(this.directory, file));
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      throw new CheckpointManifestError(file, 'unreadable', detail, { cause: error });
    }
  }

  private async openSession(name: string, file: string): Promise<InferenceSession> {
    const opened = await openOnnxSession(name, join(this.directory, file), this.options).catch(
      (error: unknown) => {
        if (!(error instanceof InferenceError)) throw error;
        throw new CheckpointManifestError(file, 'unreadable', error.message, { cause: error });
      },
    );
    this.#executionProvider ??= opened.executionProvider;
    if (opened.failures.length > this.#failures.length) this.#failures = opened.failures;
    return opened.session;
  }
}
