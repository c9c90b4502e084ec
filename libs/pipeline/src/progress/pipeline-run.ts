import { NetworkCalls } from '../runtime/network-calls.js';
import type {
  FrameProgress,
  PipelineProgress,
  PipelineStage,
  PipelineTimings,
  RunOptions,
} from './pipeline-progress.js';
import { PreviewPace } from './preview-pace.js';

/** One call of a pipeline: its network calls, its progress and its clock. */
export class PipelineRun {
  readonly calls: NetworkCalls;
  private readonly previewPace: PreviewPace;
  private readonly startMs = performance.now();
  private readonly perStageMs: Partial<Record<PipelineStage, number>> = {};

  #frame: FrameProgress | undefined;

  constructor(private readonly options: RunOptions) {
    this.calls = new NetworkCalls(options.signal);
    this.previewPace = new PreviewPace(options.previewEveryMs);
    this.calls.throwIfAborted();
  }

  /** Does a stage's work and adds its duration to the timings. */
  async stage<T>(stage: PipelineStage, work: () => Promise<T>): Promise<T> {
    const startMs = performance.now();
    const result = await work();
    this.perStageMs[stage] = (this.perStageMs[stage] ?? 0) + performance.now() - startMs;
    return result;
  }

  /** Whether somebody is to see a preview of this step; asked once a step. */
  wantsPreview(): boolean {
    return this.options.onProgress !== undefined && this.previewPace.isDue();
  }

  /** What is reported from now on belongs to this frame; a single one is no news. */
  enterFrame(frame: FrameProgress): void {
    if (frame.total > 1) this.#frame = frame;
  }

  report(progress: PipelineProgress): void {
    this.options.onProgress?.(this.#frame === undefined ? progress : { ...progress, frame: this.#frame });
  }

  timings(): PipelineTimings {
    return {
      totalMs: performance.now() - this.startMs,
      networkMs: this.calls.networkMs,
      perStageMs: { ...this.perStageMs },
    };
  }
}
