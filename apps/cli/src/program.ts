import { Command, CommanderError } from 'commander';
import { InvalidGenerationRequestError } from '#pipeline';
import { UsageError } from './cli-errors.js';
import { declareCheckpointInspect } from './commands/checkpoint-inspect.command.js';
import type { CommandContext } from './commands/command-context.js';
import { declareDoctor } from './commands/doctor.command.js';
import { declareEdit } from './commands/edit.command.js';
import { declareGenerate } from './commands/generate.command.js';
import { declareInterpolate } from './commands/interpolate.command.js';
import { declareOutpaint } from './commands/outpaint.command.js';
import { declareReviewImage } from './commands/review-image.command.js';
import { declareReviewPrompt } from './commands/review-prompt.command.js';
import { declareUpscale } from './commands/upscale.command.js';
import { declareVary } from './commands/vary.command.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { printLine } from './terminal/terminal.js';

const DECLARATIONS = [
  declareGenerate,
  declareEdit,
  declareOutpaint,
  declareVary,
  declareInterpolate,
  declareUpscale,
  declareReviewPrompt,
  declareReviewImage,
  declareCheckpointInspect,
  declareDoctor,
];

/**
 * Runs one `frisket` command line. Never throws: failures are told on stderr and become the exit code.
 * @param args what follows `frisket`
 */
export async function runProgram(args: readonly string[], context: CommandContext): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  const program = new Command('frisket')
    .description('turn words into pictures, and see what the content policy says, without a server')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.terminal.stdout.write(text),
      writeErr: (text) => context.terminal.stderr.write(text),
    });
  const run = async (work: Promise<ExitCode>) => {
    exitCode = await work;
  };
  for (const declare of DECLARATIONS) declare(program, run, context);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    return explain(error, context);
  }
}

function explain(error: unknown, { terminal }: CommandContext): ExitCode {
  // Commander has already written its message, or the help text that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  printLine(terminal.stderr, error instanceof Error ? error.message : String(error));
  return error instanceof UsageError || error instanceof InvalidGenerationRequestError
    ? EXIT.usage
    : EXIT.failed;
}
