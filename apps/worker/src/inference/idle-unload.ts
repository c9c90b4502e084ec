import type { RunOptions } from '#pipeline';
import type { DrawingJob } from './drawing-job.js';
import type { DrawingPipeline, ExaminedDrawing } from './drawing-pipeline.js';

/** A pipeline together with the networks that it holds in memory. */
export interface LoadedPipeline {
  readonly pipeline: DrawingPipeline;
  /** Frees the networks; the pipeline cannot be used afterwards. */
  release(): Promise<void>;
}

export interface IdleUnloadOptions {
  /** Ready to draw now. */
  readonly loaded: LoadedPipeline;
  /** Loads the same again. */
  readonly load: () => Promise<LoadedPipeline>;
  /** How long nothing is drawn before the networks are freed. */
  readonly idleMs: number;
}

/** Frees the networks once nothing has been drawn for a while, and loads them again for the next drawing. */
export class IdleUnloadingPipeline implements DrawingPipeline {
  readonly #options: IdleUnloadOptions;
  #loaded: Promise<LoadedPipeline> | null;
  #idle: NodeJS.Timeout | undefined;
  #running = 0;
  #released: Promise<void> = Promise.resolve();

  constructor(options: IdleUnloadOptions) {
    this.#options = options;
    this.#loaded = Promise.resolve(options.loaded);
    this.#awaitIdle();
  }

  async run(job: DrawingJob, options?: RunOptions): Promise<ExaminedDrawing> {
    clearTimeout(this.#idle);
    this.#running += 1;
    try {
      const { pipeline } = await this.#ensureLoaded();
      return await pipeline.run(job, options);
    } finally {
      this.#running -= 1;
      if (this.#running === 0) this.#awaitIdle();
    }
  }

  /** What could not be loaded is tried again by the next run. */
  #ensureLoaded(): Promise<LoadedPipeline> {
    if (this.#loaded !== null) return this.#loaded;
    // Old and new networks are never held at once: memory is planned for one of them.
    const loading = this.#released.then(() => this.#options.load());
    this.#loaded = loading;
    loading.catch(() => (this.#loaded = null));
    return loading;
  }

  #awaitIdle(): void {
    this.#idle = setTimeout(() => this.#unload(), this.#options.idleMs);
    this.#idle.unref();
  }

  #unload(): void {
    const loaded = this.#loaded;
    this.#loaded = null;
    this.#released = loaded === null ? Promise.resolve() : loaded.then(({ release }) => release());
  }
}
