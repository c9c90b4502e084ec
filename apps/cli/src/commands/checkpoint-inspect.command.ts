import { resolve } from 'node:path';
import type { Command } from 'commander';
import { inspectCheckpoint, type CheckpointReport } from '#pipeline';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { formatTable } from '../terminal/format-table.js';
import { printJson, printLine } from '../terminal/terminal.js';
import type { CommandContext, CommandRunner } from './command-context.js';

interface InspectOptions {
  readonly json?: boolean;
}

export function declareCheckpointInspect(
  program: Command,
  run: CommandRunner,
  context: CommandContext,
): void {
  program
    .command('checkpoint')
    .description('look at checkpoints')
    .command('inspect')
    .description('say what a folder of networks is, whether it is whole, and what is missing')
    .argument('<dir>', 'the checkpoint folder')
    .option('--json', 'the report as a JSON line')
    .action((directory: string, options: InspectOptions) => run(inspect(directory, options, context)));
}

async function inspect(
  directory: string,
  options: InspectOptions,
  { terminal }: CommandContext,
): Promise<ExitCode> {
  const report = await inspectCheckpoint(resolve(directory));
  if (options.json === true) printJson(terminal, report);
  else printLine(terminal.stdout, describeReport(report));
  return report.usable ? EXIT.ok : EXIT.failed;
}

function describeReport(report: CheckpointReport): string {
  const rows = report.parts.map(({ part, file, state, detail }) => [part, file, state, detail]);
  return [
    `${report.directory}: ${report.summary}`,
    '',
    ...(rows.length === 0 ? [] : [formatTable(['part', 'file', 'state', 'detail'], rows), '']),
    ...(report.problems.length === 0
      ? ['Nothing is missing.']
      : report.problems.map((problem) => `- ${problem}`)),
  ].join('\n');
}
