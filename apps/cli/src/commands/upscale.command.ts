import type { Command } from 'commander';
import { createUpscalePipeline } from '#pipeline';
import { addOutputOptions } from '../drawing/drawing-options.js';
import { slugOfFile } from '../drawing/picture-files.js';
import { readPicture } from '../drawing/read-picture.js';
import { openOutputDirectory, savePicture } from '../drawing/save-picture.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { ProgressLine } from '../terminal/progress-line.js';
import { printJson, printLine } from '../terminal/terminal.js';
import { withCheckpoint, type CheckpointOptions } from '../with-checkpoint.js';
import type { CommandContext, CommandRunner } from './command-context.js';

interface UpscaleOptions extends CheckpointOptions {
  readonly image: string;
  readonly out: string;
  readonly json?: boolean;
}

export function declareUpscale(program: Command, run: CommandRunner, context: CommandContext): void {
  const command = program
    .command('upscale')
    .description('enlarge a picture four times in each direction')
    .requiredOption('--image <file>', 'the picture: PNG, JPEG or WebP');
  addOutputOptions(command).action((options: UpscaleOptions) => run(upscale(options, context)));
}

async function upscale(options: UpscaleOptions, { terminal, signal }: CommandContext): Promise<ExitCode> {
  const image = await readPicture(options.image, terminal);
  const directory = await openOutputDirectory(options.out);
  return withCheckpoint(options, terminal, async (checkpoint) => {
    const progress = new ProgressLine(terminal.stderr);
    const enlarged = await createUpscalePipeline(checkpoint)
      .run({ image }, { signal, onProgress: (step) => progress.update(step) })
      .finally(() => progress.end());
    const name = `${slugOfFile(options.image)}-4x`;
    const made = {
      method: enlarged.method,
      widthPx: enlarged.image.widthPx,
      heightPx: enlarged.image.heightPx,
      checkpoint: { id: checkpoint.id, hash: checkpoint.hash },
    };
    const saved = await savePicture(directory, name, enlarged, made);
    if (options.json === true) printJson(terminal, { type: 'picture', ...saved, ...made });
    else printLine(terminal.stdout, saved.file);
    if (enlarged.method === 'lanczos') {
      printLine(
        terminal.stderr,
        'This checkpoint has no super-resolution network: enlarged without added detail.',
      );
    }
    return EXIT.ok;
  });
}
