import type { Command } from 'commander';
import { UsageError } from '../cli-errors.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { describeVerdict, verdictRecord } from '../review/describe-verdict.js';
import { readPromptFile } from '../review/read-prompt-file.js';
import { printJson, printLine } from '../terminal/terminal.js';
import type { CommandContext, CommandRunner } from './command-context.js';

interface ReviewPromptOptions {
  readonly file?: string;
  readonly json?: boolean;
}

export function declareReviewPrompt(program: Command, run: CommandRunner, context: CommandContext): void {
  program
    .command('review-prompt')
    .description('say what the content policy says about a prompt, or about every line of a file')
    .argument('[text]', 'the prompt')
    .option('--file <path>', 'JSON lines with "id" and "text"; writes one JSON line for each')
    .option('--json', 'the verdict as a JSON line')
    .action((text: string | undefined, options: ReviewPromptOptions) =>
      run(reviewPrompts(text, options, context)),
    );
}

/** Exit code 3 when a single prompt is refused; a file is a list of questions, and answering them is success. */
async function reviewPrompts(
  text: string | undefined,
  options: ReviewPromptOptions,
  context: CommandContext,
): Promise<ExitCode> {
  if ((text === undefined) === (options.file === undefined)) {
    throw new UsageError('Give either a prompt or --file PATH.');
  }
  if (options.file !== undefined) return reviewFile(options.file, context);
  return reviewOne(text ?? '', options.json === true, context);
}

async function reviewFile(path: string, { terminal, policy }: CommandContext): Promise<ExitCode> {
  for await (const { id, text } of readPromptFile(path)) {
    printJson(terminal, verdictRecord(policy().reviewPrompt(text), id));
  }
  return EXIT.ok;
}

function reviewOne(text: string, json: boolean, { terminal, policy }: CommandContext): ExitCode {
  const verdict = policy().reviewPrompt(text);
  if (json) printJson(terminal, verdictRecord(verdict));
  else printLine(terminal.stdout, describeVerdict(text, verdict));
  return verdict.outcome === 'block' ? EXIT.refusedByPolicy : EXIT.ok;
}
