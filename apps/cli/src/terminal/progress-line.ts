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

/** Shows a pipeline's progress: one line that rewrites itself on a terminal, one line per stage or frame in a log. */
export class ProgressLine {
  private lastStage: PipelineStage | undefined;
  private lastFrame = 0;

  constructor(private readonly sink: TextSink) {}

  update(progress: PipelineProgress): void {
    if (this.sink.isTTY === true) this.rewrite(progress);
    else this.log(progress);
    this.lastStage = progress.stage;
  }

  private rewrite({ stage, step, totalSteps, frame }: PipelineProgress): void {
    const place = frame === undefined ? '' : `frame ${frame.number}/${frame.total}, `;
    this.sink.write(`${REWRITE_LINE}${place}${STAGE_WORDS[stage]} ${step}/${totalSteps}`);
  }

  /** Every frame has the same stages: which frame it is says enough. */
  private log({ stage, totalSteps, frame }: PipelineProgress): void {
    if (frame !== undefined) {
      if (frame.number !== this.lastFrame) this.sink.write(`frame ${frame.number} of ${frame.total}\n`);
      this.lastFrame = frame.number;
    } else if (stage !== this.lastStage) {
      this.sink.write(`${STAGE_WORDS[stage]} (${totalSteps} ${totalSteps === 1 ? 'step' : 'steps'})\n`);
    }
  }

  /** Leaves a clean line for what follows. */
  end(): void {
    if (this.sink.isTTY === true && this.lastStage !== undefined) this.sink.write(REWRITE_LINE);
  }
}
