import type { Policy } from '#policy';
import type { ExitCode } from '../exit-codes.js';
import type { Terminal } from '../terminal/terminal.js';

/** What every command is given besides its arguments. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** built when first asked for: not every command reviews something */
  readonly policy: () => Policy;
  /** fires when the person presses Ctrl-C */
  readonly signal: AbortSignal;
}

/** Declares commands on a program; what they return becomes the exit code. */
export type CommandRunner = (work: Promise<ExitCode>) => Promise<void>;
