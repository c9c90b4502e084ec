import { randomInt } from 'node:crypto';
import type { Command } from 'commander';
import { REQUEST_LIMITS, type Checkpoint, type ParsedRequest, type SamplingSettings } from '#pipeline';
import { UsageError } from '../cli-errors.js';
import type { CheckpointOptions } from '../with-checkpoint.js';

/** Options that every drawing command has, as commander gives them: text. */
export interface DrawingOptions extends CheckpointOptions {
  readonly n?: string;
  readonly seed?: string;
  readonly steps?: string;
  readonly guidance?: string;
  readonly out: string;
  readonly json?: boolean;
}

export function addDrawingOptions(command: Command, defaultCount: number): Command {
  return addOutputOptions(
    command
      .option('--n <count>', `how many pictures (1 to 10, default ${defaultCount})`)
      .option('--seed <number>', 'the same seed gives the same pictures (default: by chance)')
      .option('--steps <count>', 'denoising steps (default: the checkpoint’s)')
      .option('--guidance <scale>', 'how closely to follow (default: the checkpoint’s)'),
  );
}

export function addOutputOptions(command: Command): Command {
  return command
    .option('--checkpoint <dir>', 'folder of networks to draw with (default: the house checkpoint)')
    .option('--provider <names>', 'execution providers to try, in order, such as cuda,cpu')
    .option('--precision <name>', 'float32 (default) or, where the checkpoint has such networks, int8')
    .option('--out <dir>', 'where to write the pictures; what is there already is kept', '.')
    .option('--json', 'results as JSON lines on stdout');
}

/** What was asked for, unchecked; what was left out comes from the checkpoint, and the seed from chance. */
export function samplingFields(
  options: DrawingOptions,
  defaults: Checkpoint['defaults'],
  defaultCount: number,
): SamplingSettings {
  return {
    seed: numberFrom(options.seed) ?? randomInt(REQUEST_LIMITS.seed.max + 1),
    imageCount: numberFrom(options.n) ?? defaultCount,
    steps: numberFrom(options.steps) ?? defaults.steps,
    guidanceScale: numberFrom(options.guidance) ?? defaults.guidanceScale,
  };
}

/** Number('') is 0, so blank text must not get that far; not-a-number is left for the request's own check. */
export function numberFrom(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return text.trim() === '' ? Number.NaN : Number(text);
}

/** @throws UsageError that names everything that is wrong */
export function requireRequest<T>(parsed: ParsedRequest<T>): T {
  if (parsed.ok) return parsed.request;
  throw new UsageError([...new Set(parsed.problems.map(({ message }) => message))].join(' '));
}
