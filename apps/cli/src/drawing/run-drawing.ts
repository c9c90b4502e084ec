import type { Checkpoint, PipelineResult, RunOptions, SamplingSettings } from '#pipeline';
import type { CommandContext } from '../commands/command-context.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { PromptGate } from '../review/prompt-gate.js';
import { ProgressLine } from '../terminal/progress-line.js';
import { printJson, printLine, type Terminal } from '../terminal/terminal.js';
import { withCheckpoint } from '../with-checkpoint.js';
import type { DrawingOptions } from './drawing-options.js';
import { openOutputDirectory, savePicture } from './save-picture.js';
import { tellReading } from './tell-reading.js';

/** What tells one drawing command from another. */
export interface Drawing<Request extends SamplingSettings> {
  /** reviewed before anything is drawn; undefined for commands without words */
  readonly prompt: string | undefined;
  /** what the names of the files start with */
  readonly fileName: string;
  readonly options: DrawingOptions;
  readonly read: (defaults: Checkpoint['defaults']) => Request;
  readonly draw: (checkpoint: Checkpoint, request: Request, options: RunOptions) => Promise<PipelineResult>;
}

/** What is left to write down. */
interface Drawn {
  readonly result: PipelineResult;
  /** where the pictures go */
  readonly directory: string;
  readonly terminal: Terminal;
}

/** Reviews the prompt, draws, writes `<file name>-<seed>-<k>.png` and, beside each picture, how it was made. */
export async function runDrawing<Request extends SamplingSettings>(
  drawing: Drawing<Request>,
  context: CommandContext,
): Promise<ExitCode> {
  const { prompt, options } = drawing;
  const { terminal } = context;
  if (prompt !== undefined) {
    const gate = new PromptGate(context.policy(), terminal);
    if (!gate.admits(prompt, options.json === true)) return EXIT.refusedByPolicy;
  }
  return withCheckpoint(options, terminal, async (checkpoint) => {
    const request = drawing.read(checkpoint.defaults);
    const directory = await openOutputDirectory(options.out);
    if (prompt !== undefined) tellReading(checkpoint, prompt, terminal);
    if (options.seed === undefined) printLine(terminal.stderr, `seed ${request.seed}`);
    const result = await drawWithProgress(drawing, checkpoint, request, context);
    await saveAll(drawing, checkpoint, request, { result, directory, terminal });
    return EXIT.ok;
  });
}

function drawWithProgress<Request extends SamplingSettings>(
  drawing: Drawing<Request>,
  checkpoint: Checkpoint,
  request: Request,
  { terminal, signal }: CommandContext,
): Promise<PipelineResult> {
  const progress = new ProgressLine(terminal.stderr);
  return drawing
    .draw(checkpoint, request, { signal, onProgress: (step) => progress.update(step) })
    .finally(() => progress.end());
}

async function saveAll<Request extends SamplingSettings>(
  { fileName, options }: Drawing<Request>,
  checkpoint: Checkpoint,
  request: Request,
  { result, directory, terminal }: Drawn,
): Promise<void> {
  for (const { image, index, ...facts } of result.images) {
    const made = { ...request, ...facts, index, checkpoint: { id: checkpoint.id, hash: checkpoint.hash } };
    const name = `${fileName}-${request.seed}-${index}`;
    const saved = await savePicture(directory, name, { image }, made);
    if (options.json === true) printJson(terminal, { type: 'picture', ...saved, ...made });
    else printLine(terminal.stdout, saved.file);
  }
  const seconds = (result.timings.totalMs / 1000).toFixed(1);
  printLine(
    terminal.stderr,
    `${counted(result.images.length)} in ${seconds} s on ${checkpoint.executionProvider}`,
  );
}

function counted(pictures: number): string {
  return pictures === 1 ? '1 picture' : `${pictures} pictures`;
}
