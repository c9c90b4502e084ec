import type { Command } from 'commander';
import { createInterpolationPipeline, parseInterpolationRequest } from '#pipeline';
import {
  addDrawingOptions,
  numberFrom,
  requireRequest,
  samplingFields,
  type DrawingOptions,
} from '../drawing/drawing-options.js';
import { slugOfFile } from '../drawing/picture-files.js';
import { readPicture } from '../drawing/read-picture.js';
import { runDrawing } from '../drawing/run-drawing.js';
import type { ExitCode } from '../exit-codes.js';
import type { CommandContext, CommandRunner } from './command-context.js';

interface InterpolateOptions extends DrawingOptions {
  readonly size?: string;
}

/** As many as show a change of subject and not only a change of mind. */
const DEFAULT_COUNT = 3;

export function declareInterpolate(program: Command, run: CommandRunner, context: CommandContext): void {
  const command = program
    .command('interpolate')
    .description('draw the pictures that lie between two given ones, in their order')
    .argument('<from>', 'the picture to start from: PNG, JPEG or WebP')
    .argument('<to>', 'the picture to end at')
    .option('--size <pixels>', 'width and height (default: the checkpoint’s)');
  addDrawingOptions(command, DEFAULT_COUNT).action((from: string, to: string, options: InterpolateOptions) =>
    run(interpolate({ from, to }, options, context)),
  );
}

async function interpolate(
  { from, to }: { readonly from: string; readonly to: string },
  options: InterpolateOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const [image, target] = [
    await readPicture(from, context.terminal),
    await readPicture(to, context.terminal),
  ];
  return runDrawing(
    {
      prompt: undefined,
      fileName: `${slugOfFile(from)}-to-${slugOfFile(to)}`,
      options,
      read: (defaults) =>
        requireRequest(
          parseInterpolationRequest({
            ...samplingFields(options, defaults, DEFAULT_COUNT),
            widthPx: numberFrom(options.size) ?? defaults.widthPx,
            heightPx: numberFrom(options.size) ?? defaults.heightPx,
          }),
        ),
      draw: (checkpoint, request, runOptions) =>
        createInterpolationPipeline(checkpoint).run({ ...request, image, target }, runOptions),
    },
    context,
  );
}
