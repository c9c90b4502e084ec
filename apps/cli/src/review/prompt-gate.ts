import type { Policy } from '#policy';
import { printJson, printLine, type Terminal } from '../terminal/terminal.js';
import { describeVerdict, verdictRecord } from './describe-verdict.js';

/** Lets a prompt through to the networks or explains why not. */
export class PromptGate {
  constructor(
    private readonly policy: Pick<Policy, 'reviewPrompt'>,
    private readonly terminal: Terminal,
  ) {}

  /**
   * @param json whether a refusal also goes to stdout as a JSON line
   * @returns false when the policy blocks the prompt; a prompt that would be held is only remarked on, because the person at
   *          this terminal is the one who looks
   */
  admits(prompt: string, json: boolean): boolean {
    const verdict = this.policy.reviewPrompt(prompt);
    if (verdict.outcome === 'allow') return true;
    printLine(this.terminal.stderr, describeVerdict(prompt, verdict));
    if (verdict.outcome === 'hold') return true;
    if (json) printJson(this.terminal, { type: 'refused', ...verdictRecord(verdict) });
    return false;
  }
}
