import type { Command } from 'commander';
import { createTextToImagePipeline, parseGenerationRequest } from '#pipeline';
import {
  addDrawingOptions,
  numberFrom,
  requireRequest,
  samplingFields,
  type DrawingOptions,
} from '../drawing/drawing-options.js';
import { slugOf } from '../drawing/picture-files.js';
import { runDrawing } from '../drawing/run-drawing.js';
import type { ExitCode } from '../exit-codes.js';
import type { CommandContext, CommandRunner } from './command-context.js';

interface GenerateOptions extends DrawingOptions {
  readonly size?: string;
  readonly negative?: string;
}

const DEFAULT_COUNT = 4;

export function declareGenerate(program: Command, run: CommandRunner, context: CommandContext): void {
  const command = program
    .command('generate')
    .description('turn words into pictures')
    .argument('<prompt>', 'what the pictures should show')
    .option('--size <pixels>', 'width and height (default: the checkpoint’s)')
    .option('--negative <prompt>', 'what the pictures should not show');
  addDrawingOptions(command, DEFAULT_COUNT).action((prompt: string, options: GenerateOptions) =>
    run(generate(prompt, options, context)),
  );
}

function generate(prompt: string, options: GenerateOptions, context: CommandContext): Promise<ExitCode> {
  return runDrawing(
    {
      prompt,
      fileName: slugOf(prompt),
      options,
      read: (defaults) =>
        requireRequest(
          parseGenerationRequest({
            prompt,
            negativePrompt: options.negative,
            ...samplingFields(options, defaults, DEFAULT_COUNT),
            widthPx: numberFrom(options.size) ?? defaults.widthPx,
            heightPx: numberFrom(options.size) ?? defaults.heightPx,
          }),
        ),
      draw: (checkpoint, request, runOptions) =>
        createTextToImagePipeline(checkpoint).run(request, runOptions),
    },
    context,
  );
}
