import type { Command } from 'commander';
import { createInpaintingPipeline, parseInpaintingRequest } from '#pipeline';
import {
  addDrawingOptions,
  requireRequest,
  samplingFields,
  type DrawingOptions,
} from '../drawing/drawing-options.js';
import { slugOf } from '../drawing/picture-files.js';
import { readMask, readPicture } from '../drawing/read-picture.js';
import { runDrawing } from '../drawing/run-drawing.js';
import type { ExitCode } from '../exit-codes.js';
import type { CommandContext, CommandRunner } from './command-context.js';

interface EditOptions extends DrawingOptions {
  readonly image: string;
  readonly mask: string;
  readonly negative?: string;
}

const DEFAULT_COUNT = 3;

export function declareEdit(program: Command, run: CommandRunner, context: CommandContext): void {
  const command = program
    .command('edit')
    .description('draw part of a picture anew')
    .argument('<prompt>', 'what the whole picture should show afterwards')
    .requiredOption('--image <file>', 'the picture: PNG, JPEG or WebP')
    .requiredOption('--mask <file>', 'transparent (or white) where it should be drawn anew')
    .option('--negative <prompt>', 'what the pictures should not show');
  addDrawingOptions(command, DEFAULT_COUNT).action((prompt: string, options: EditOptions) =>
    run(edit(prompt, options, context)),
  );
}

async function edit(prompt: string, options: EditOptions, context: CommandContext): Promise<ExitCode> {
  const [image, mask] = [await readPicture(options.image, context.terminal), await readMask(options.mask)];
  return runDrawing(
    {
      prompt,
      fileName: slugOf(prompt),
      options,
      read: (defaults) =>
        requireRequest(
          parseInpaintingRequest({
            prompt,
            negativePrompt: options.negative,
            ...samplingFields(options, defaults, DEFAULT_COUNT),
          }),
        ),
      draw: (checkpoint, request, runOptions) =>
        createInpaintingPipeline(checkpoint).run({ ...request, image, mask }, runOptions),
    },
    context,
  );
}
