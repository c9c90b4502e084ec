import type { Command } from 'commander';
import { createOutpaintingPipeline, parseOutpaintingRequest } from '#pipeline';
import {
  addDrawingOptions,
  numberFrom,
  requireRequest,
  samplingFields,
  type DrawingOptions,
} from '../drawing/drawing-options.js';
import { slugOf } from '../drawing/picture-files.js';
import { readPicture } from '../drawing/read-picture.js';
import { runDrawing } from '../drawing/run-drawing.js';
import type { ExitCode } from '../exit-codes.js';
import type { CommandContext, CommandRunner } from './command-context.js';

interface OutpaintOptions extends DrawingOptions {
  readonly image: string;
  readonly left?: string;
  readonly right?: string;
  readonly top?: string;
  readonly bottom?: string;
  readonly negative?: string;
}

const DEFAULT_COUNT = 3;

export function declareOutpaint(program: Command, run: CommandRunner, context: CommandContext): void {
  const command = program
    .command('outpaint')
    .description('continue a picture beyond its edges; the best seam comes first')
    .argument('<prompt>', 'what the whole picture should show afterwards')
    .requiredOption('--image <file>', 'the picture: PNG, JPEG or WebP')
    .option('--left <pixels>', 'how far to grow to the left')
    .option('--right <pixels>', 'to the right')
    .option('--top <pixels>', 'at the top')
    .option('--bottom <pixels>', 'at the bottom')
    .option('--negative <prompt>', 'what the pictures should not show');
  addDrawingOptions(command, DEFAULT_COUNT).action((prompt: string, options: OutpaintOptions) =>
    run(outpaint(prompt, options, context)),
  );
}

async function outpaint(
  prompt: string,
  options: OutpaintOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const image = await readPicture(options.image, context.terminal);
  return runDrawing(
    {
      prompt,
      fileName: slugOf(prompt),
      options,
      read: (defaults) =>
        requireRequest(
          parseOutpaintingRequest({
            prompt,
            negativePrompt: options.negative,
            ...samplingFields(options, defaults, DEFAULT_COUNT),
            leftPx: numberFrom(options.left) ?? 0,
            rightPx: numberFrom(options.right) ?? 0,
            topPx: numberFrom(options.top) ?? 0,
            bottomPx: numberFrom(options.bottom) ?? 0,
          }),
        ),
      draw: (checkpoint, request, runOptions) =>
        createOutpaintingPipeline(checkpoint).run({ ...request, image }, runOptions),
    },
    context,
  );
}
