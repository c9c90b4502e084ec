import type { PipelineProgress, PipelineStage } from '#pipeline';
import type { GenerationProgress, GenerationStage, RecordProgressResult } from '#platform';
import { encodePreviews } from './previews.js';

const STAGES: Readonly<Record<PipelineStage, GenerationStage>> = {
  'encode-text': 'encode_text',
  'encode-image': 'encode_text',
  prior: 'prior',
  underdrawing: 'prior',
  denoise: 'denoise',
  decode: 'decode',
  upscale: 'decode',
};

export interface ProgressRecorderOptions {
  workerId: string;
  /** Denoising steps of one frame; extensions may take several frames. */
  totalSteps: number;
  /** False: nobody may see what is being made before a person has. */
  showPreviews: boolean;
  record: (progress: GenerationProgress) => Promise<RecordProgressResult>;
  /** The generation is no longer this worker's to finish. */
  onStop: (reason: 'cancel_requested' | 'superseded') => void;
  onError: (error: unknown) => void;
}

/**
 * Writes progress down while the pipeline runs on: at most one record per denoising step, none while another is being
 * written (the newest wins), and none that matters enough to fail a generation.
 */
export class ProgressRecorder {
  readonly #options: ProgressRecorderOptions;
  #stage: GenerationStage | null = null;
  #stepsDone = 0;
  #frames = 1;
  #pending: PipelineProgress | null = null;
  #writing: Promise<void> | null = null;

  constructor(options: ProgressRecorderOptions) {
    this.#options = options;
  }

  report(progress: PipelineProgress): void {
    const stage = STAGES[progress.stage];
    // Steps of the other stages are too short and too technical to be told one by one.
    if (stage === this.#stage && stage !== 'denoise') return;
    this.#stage = stage;
    if (stage === 'denoise') {
      const { number, total } = progress.frame ?? { number: 1, total: 1 };
      this.#stepsDone = (number - 1) * this.#options.totalSteps + progress.step;
      this.#frames = total;
    }
    this.#pending = withPreviewsOf(this.#pending, progress);
    this.#writing ??= this.#writePending().finally(() => (this.#writing = null));
  }

  /** Resolves when everything reported so far is written, or has failed to be. */
  async idle(): Promise<void> {
    await this.#writing;
  }

  /** Drops what waits and resolves when nothing is being written any more. */
  async close(): Promise<void> {
    this.#pending = null;
    await this.idle();
  }

  async #writePending(): Promise<void> {
    while (this.#pending !== null) {
      const progress = this.#pending;
      this.#pending = null;
      await this.#write(progress).catch(this.#options.onError);
    }
  }

  async #write({ stage, previews }: PipelineProgress): Promise<void> {
    const { workerId, totalSteps, showPreviews, record, onStop } = this.#options;
    const result = await record({
      workerId,
      stage: STAGES[stage],
      step: this.#stepsDone,
      total: totalSteps * this.#frames,
      ...(showPreviews && previews !== undefined ? { previews: await encodePreviews(previews) } : {}),
    });
    if (result.kind !== 'recorded') onStop(result.kind);
  }
}

/** Not every step brings previews: those that still wait to be written go with the step that takes their place. */
function withPreviewsOf(waiting: PipelineProgress | null, progress: PipelineProgress): PipelineProgress {
  const previews = progress.previews ?? waiting?.previews;
  return previews === undefined ? progress : { ...progress, previews };
}
