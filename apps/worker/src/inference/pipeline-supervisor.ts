import { Logger } from '@nestjs/common';
import { AppError, messageOf } from '#platform';
import { changedOrElapsed } from './checkpoint-watch.js';
import type { DrawingJob } from './drawing-job.js';
import type { CheckpointIdentity, Drawing, DrawOptions, ImagePipeline } from './image-pipeline.js';
import type { InferenceThreadData } from './inference-messages.js';
import { InferenceThread, type ThreadProgram } from './inference-thread.js';

export type PipelineState =
  | { kind: 'starting' }
  /** `warnings`: what did not go as wished, such as an execution provider that is not usable here. */
  | { kind: 'ready'; checkpoint: CheckpointIdentity; warnings: readonly string[] }
  /** `detail` tells an operator what is wrong and names the file. */
  | { kind: 'unavailable'; detail: string };

/** How long a broken checkpoint is left alone when nothing in its folder changes. */
const RETRY_LOADING_MS = 30_000;

/** No checkpoint is loaded just now; the generation can be tried again. */
export class PipelineUnavailableError extends AppError {
  constructor(detail: string) {
    super(`The worker has no usable checkpoint: ${detail}`, {
      code: 'PIPELINE_UNAVAILABLE',
      retryable: true,
    });
  }
}

export interface PipelineSupervisorOptions {
  data: InferenceThreadData;
  program?: ThreadProgram | undefined;
}

/** Keeps one inference thread alive: loads the checkpoint, loads it again after a crash, waits for a broken one's repair. */
export class PipelineSupervisor implements ImagePipeline {
  readonly #logger = new Logger('Pipeline');
  readonly #options: PipelineSupervisorOptions;
  readonly #stopping = new AbortController();
  readonly #listeners = new Set<(state: PipelineState) => void>();
  #state: PipelineState = { kind: 'starting' };
  #thread: InferenceThread | null = null;
  #loop: Promise<void> = Promise.resolve();

  constructor(options: PipelineSupervisorOptions) {
    this.#options = options;
  }

  get state(): PipelineState {
    return this.#state;
  }

  onChange(listener: (state: PipelineState) => void): void {
    this.#listeners.add(listener);
  }

  /** Begins loading; the outcome is announced to `onChange`. */
  start(): void {
    this.#loop = this.#keepAlive();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#thread?.stop();
    await this.#loop;
  }

  draw(request: DrawingJob, options: DrawOptions): Promise<Drawing> {
    if (this.#thread === null || this.#state.kind !== 'ready') {
      const detail = this.#state.kind === 'unavailable' ? this.#state.detail : 'it is still loading.';
      return Promise.reject(new PipelineUnavailableError(detail));
    }
    return this.#thread.draw(request, options);
  }

  async #keepAlive(): Promise<void> {
    while (!this.#isStopping) {
      this.#enter({ kind: 'starting' });
      const detail = await this.#liveOneThread();
      if (this.#isStopping) return;
      this.#logger.warn(`No generation can be made for now: ${detail}`);
      this.#enter({ kind: 'unavailable', detail });
      await changedOrElapsed(this.#options.data.checkpointDir, RETRY_LOADING_MS, this.#stopping.signal);
    }
  }

  /** From starting a thread to its end. A crash after a good start is answered with a new thread at once. */
  async #liveOneThread(): Promise<string> {
    for (;;) {
      const thread = new InferenceThread(this.#options);
      this.#thread = thread;
      try {
        const { checkpoint, warnings } = await thread.loaded;
        for (const warning of warnings) this.#logger.warn(warning);
        this.#logger.log(`Checkpoint ${checkpoint.id} draws with ${checkpoint.executionProvider}.`);
        this.#enter({ kind: 'ready', checkpoint, warnings });
      } catch (error) {
        await thread.stop();
        return messageOf(error);
      }
      const { message } = await thread.ended;
      if (this.#isStopping) return message;
      this.#logger.error(`The inference thread crashed and is started again: ${message}`);
      this.#enter({ kind: 'starting' });
    }
  }

  get #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  #enter(state: PipelineState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}
