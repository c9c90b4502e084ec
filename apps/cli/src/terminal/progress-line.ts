import type { PipelineProgress, PipelineStage } from '#pipeline';
import type { TextSink } from './terminal.js';

const STAGE_WORDS: Record<PipelineStage, string> = {
  'encode-text': 'reading the prompt',
  'encode-image': 'looking at the picture',
  prior: 'imagining',
  underdrawing: 'laying out',
  denoise: 'drawing',
  decode: 'developing',
  upscale: 'enlarging',
};

/** Back to the first column, and wipe what the line held. */
const REWRITE_LINE = '\r\u001b[2K';

/** Shows a pipeline's progress: one line that rewrites itself on a terminal, one line per stage in a log. */
export class ProgressLine {
  private lastStage: PipelineStage | undefined;

  constructor(private readonly sink: TextSink) {}

  update({ stage, step, totalSteps }: PipelineProgress): void {
    const words = STAGE_WORDS[stage];
    if (this.sink.isTTY === true) {
      this.sink.write(`${REWRITE_LINE}${words} ${step}/${totalSteps}`);
    } else if (stage !== this.lastStage) {
      this.sink.write(`${words} (${totalSteps} ${totalSteps === 1 ? 'step' : 'steps'})\n`);
    }
    this.lastStage = stage;
  }

  /** Leaves a clean line for what follows. */
  end(): void {
    if (this.sink.isTTY === true && this.lastStage !== undefined) this.sink.write(REWRITE_LINE);
  }
}
