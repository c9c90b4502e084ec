import type { Command } from 'commander';
import { createImageVariationPipeline, parseImageVariationRequest } from '#pipeline';
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

interface VaryOptions extends DrawingOptions {
  readonly image: string;
  readonly prompt?: string;
  readonly strength?: string;
  readonly size?: string;
}

const DEFAULT_COUNT = 3;

/** High enough for new things, low enough for the picture's layout to remain. */
const DEFAULT_STRENGTH = 0.8;

export function declareVary(program: Command, run: CommandRunner, context: CommandContext): void {
  const command = program
    .command('vary')
    .description('draw new pictures after a given one')
    .requiredOption('--image <file>', 'the picture: PNG, JPEG or WebP')
    .option('--prompt <words>', 'words to steer by (default: the picture alone decides)')
    .option('--strength <part>', `0 keeps the layout, 1 keeps only the idea (default ${DEFAULT_STRENGTH})`)
    .option('--size <pixels>', 'width and height (default: the checkpoint’s)');
  addDrawingOptions(command, DEFAULT_COUNT).action((options: VaryOptions) => run(vary(options, context)));
}

async function vary(options: VaryOptions, context: CommandContext): Promise<ExitCode> {
  const image = await readPicture(options.image, context.terminal);
  return runDrawing(
    {
      prompt: options.prompt,
      fileName: `${slugOfFile(options.image)}-variation`,
      options,
      read: (defaults) =>
        requireRequest(
          parseImageVariationRequest({
            prompt: options.prompt,
            ...samplingFields(options, defaults, DEFAULT_COUNT),
            widthPx: numberFrom(options.size) ?? defaults.widthPx,
            heightPx: numberFrom(options.size) ?? defaults.heightPx,
            strength: numberFrom(options.strength) ?? DEFAULT_STRENGTH,
          }),
        ),
      draw: (checkpoint, request, runOptions) =>
        createImageVariationPipeline(checkpoint).run({ ...request, image }, runOptions),
    },
    context,
  );
}
