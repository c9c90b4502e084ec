import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { runDoctor, type Finding } from '../doctor/run-doctor.js';
import { printJson, printLine } from '../terminal/terminal.js';
import type { CheckpointOptions } from '../with-checkpoint.js';
import type { CommandContext, CommandRunner } from './command-context.js';

interface DoctorOptions extends CheckpointOptions {
  readonly json?: boolean;
}

export function declareDoctor(program: Command, run: CommandRunner, context: CommandContext): void {
  program
    .command('doctor')
    .description('check that this machine can draw pictures, and how fast')
    .option('--checkpoint <dir>', 'folder of networks to check (default: the house checkpoint)')
    .option('--provider <names>', 'execution providers to try, in order, such as cuda,cpu')
    .option('--json', 'findings as JSON lines')
    .action((options: DoctorOptions) => run(examine(options, context)));
}

async function examine(options: DoctorOptions, context: CommandContext): Promise<ExitCode> {
  let healthy = true;
  for await (const finding of runDoctor(options, context)) {
    healthy &&= finding.ok;
    if (options.json === true) printJson(context.terminal, finding);
    else printLine(context.terminal.stdout, describe(finding));
  }
  return healthy ? EXIT.ok : EXIT.failed;
}

function describe({ ok, subject, detail }: Finding): string {
  return `${ok ? 'ok  ' : 'FAIL'}  ${subject}: ${detail}`;
}
