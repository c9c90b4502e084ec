import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { InferenceError } from '#pipeline';
import type { ExaminedDrawing } from './drawing-pipeline.js';
import type { DrawingJob } from './drawing-job.js';
import type { CheckpointIdentity, Drawing, DrawOptions, ImagePipeline } from './image-pipeline.js';
import {
  ABORT_REQUESTED,
  NOTHING_TO_TRANSFER,
  type InferenceThreadData,
  type RunMessage,
  type ThreadMessage,
} from './inference-messages.js';
import { restoreFailure } from './thread-failure.js';

export interface ThreadProgram {
  entry: URL;
  /** Node options of the thread. */
  execArgv?: string[];
}

/** The file beside this one, with the same ending: `.js` when built, `.ts` where the sources are run as they are. */
const DEFAULT_PROGRAM: ThreadProgram = {
  entry: new URL(`./inference-thread.entry${extname(import.meta.url)}`, import.meta.url),
};

interface Run {
  onProgress: DrawOptions['onProgress'];
  resolve: (drawn: ExaminedDrawing) => void;
  reject: (error: Error) => void;
}

export interface InferenceThreadOptions {
  data: InferenceThreadData;
  program?: ThreadProgram | undefined;
}

export interface LoadedCheckpoint {
  checkpoint: CheckpointIdentity;
  /** For the log: what did not go as wished. */
  warnings: readonly string[];
}

/** One thread with one loaded checkpoint. Runs wait for each other: two at once would only share the same cores. */
export class InferenceThread implements ImagePipeline {
  /** @throws InferenceThreadError naming the checkpoint file that is missing or damaged */
  readonly loaded: Promise<LoadedCheckpoint>;
  /** Resolves, with the reason, when the thread has ended: by `stop` or by a crash. */
  readonly ended: Promise<Error>;

  readonly #worker: Worker;
  #settleLoad: { resolve: (loaded: LoadedCheckpoint) => void; reject: (error: Error) => void };
  #announceEnd: (reason: Error) => void;
  #lastRun: Promise<unknown> = Promise.resolve();
  #run: Run | null = null;
  #end: Error | null = null;

  constructor({ data, program = DEFAULT_PROGRAM }: InferenceThreadOptions) {
    this.loaded = new Promise((resolve, reject) => (this.#settleLoad = { resolve, reject }));
    this.ended = new Promise((resolve) => (this.#announceEnd = resolve));
    const { entry, execArgv } = program;
    this.#worker = new Worker(entry, { workerData: data, ...(execArgv === undefined ? {} : { execArgv }) });
    this.#worker.on('message', (message: ThreadMessage) => this.#receive(message));
    this.#worker.on('error', (error) => this.#ended(error.message));
    this.#worker.on('exit', (code) => this.#ended(`it ended with code ${code}`));
  }

  draw(request: DrawingJob, options: DrawOptions): Promise<Drawing> {
    const drawn = this.#lastRun.then(() => this.#start(request, options));
    this.#lastRun = drawn.catch(() => undefined);
    return drawn;
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  async #start(request: DrawingJob, options: DrawOptions): Promise<Drawing> {
    const { checkpoint } = await this.loaded;
    if (this.#end !== null) throw this.#end;
    const abortFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const raiseFlag = (): void => void Atomics.store(new Int32Array(abortFlag), 0, ABORT_REQUESTED);
    if (options.signal.aborted) raiseFlag();
    options.signal.addEventListener('abort', raiseFlag, { once: true });
    try {
      const { images, facts } = await new Promise<ExaminedDrawing>((resolve, reject) => {
        this.#run = { onProgress: options.onProgress, resolve, reject };
        this.#worker.postMessage(
          { kind: 'run', request, abortFlag } satisfies RunMessage,
          NOTHING_TO_TRANSFER,
        );
      });
      return { images, facts, checkpoint };
    } finally {
      this.#run = null;
      options.signal.removeEventListener('abort', raiseFlag);
    }
  }

  #receive(message: ThreadMessage): void {
    switch (message.kind) {
      case 'loaded':
        return this.#settleLoad.resolve(message);
      case 'load-failed':
        return this.#settleLoad.reject(restoreFailure(message.failure));
      case 'progress':
        return this.#run?.onProgress(message.progress);
      case 'drawn':
        return this.#run?.resolve(message);
      case 'run-failed':
        return this.#run?.reject(restoreFailure(message.failure));
    }
  }

  /** A thread reports an error and then its exit: the first word counts. */
  #ended(reason: string): void {
    if (this.#end !== null) return;
    this.#end = new InferenceError('thread', `the inference thread is gone: ${reason}.`);
    this.#settleLoad.reject(this.#end);
    this.#run?.reject(this.#end);
    this.#announceEnd(this.#end);
  }
}
