import type { Command } from 'commander';
import { loadImageReviewNetworks, type ImageFacts as NetworkFacts } from '#pipeline';
import type { ImageFacts, Verdict } from '#policy';
import { safetyDirectory } from '../checkpoint-directory.js';
import { readPicture } from '../drawing/read-picture.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { printJson, printLine } from '../terminal/terminal.js';
import type { CommandContext, CommandRunner } from './command-context.js';

interface ReviewImageOptions {
  readonly json?: boolean;
}

export function declareReviewImage(program: Command, run: CommandRunner, context: CommandContext): void {
  program
    .command('review-image')
    .description('say what the content policy says about pictures')
    .argument('<files...>', 'PNG, JPEG or WebP')
    .option('--json', 'verdicts and what the networks saw, as JSON lines')
    .action((files: readonly string[], options: ReviewImageOptions) =>
      run(reviewImages(files, options, context)),
    );
}

/** Exit code 3 when any of the pictures is refused. */
async function reviewImages(
  files: readonly string[],
  options: ReviewImageOptions,
  { terminal, policy }: CommandContext,
): Promise<ExitCode> {
  const networks = await loadImageReviewNetworks(safetyDirectory());
  let exitCode: ExitCode = EXIT.ok;
  try {
    for (const file of files) {
      const facts = await networks.examine(await readPicture(file, terminal));
      const verdict = policy().reviewImage(policyFacts(facts));
      if (verdict.outcome === 'block') exitCode = EXIT.refusedByPolicy;
      if (options.json === true) printJson(terminal, imageRecord(file, verdict, facts));
      else printLine(terminal.stdout, `${file}: ${describeOutcome(verdict)}`);
    }
  } finally {
    await networks.release();
  }
  return exitCode;
}

/** The policy judges numbers and knows no networks. */
function policyFacts({ nsfw, faces }: NetworkFacts): ImageFacts {
  return {
    nsfw,
    faces: faces.map(({ score, photo, widthPx, heightPx }) => ({
      score,
      photo,
      sizePx: Math.max(widthPx, heightPx),
    })),
  };
}

function imageRecord(file: string, verdict: Verdict, facts: NetworkFacts): object {
  const { outcome, category, code, score, policyVersion } = verdict;
  return { file, outcome, category, code, score, policyVersion, facts };
}

function describeOutcome({ outcome, reasons }: Verdict): string {
  const words = { allow: 'allowed', hold: 'held for a person to look at', block: 'refused' }[outcome];
  return [words, ...reasons.map(({ category, message }) => `${category}: ${message}`)].join(' · ');
}
