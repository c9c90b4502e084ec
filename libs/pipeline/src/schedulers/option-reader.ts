import { SchedulerConfigError } from './scheduler-config.error.js';

/** A parsed scheduler_config.json. */
export type SchedulerConfigJson = Readonly<Record<string, unknown>>;

/** Reads one diffusers configuration; an option that is absent or null takes the given default, a wrong one throws. */
export class OptionReader {
  constructor(private readonly config: SchedulerConfigJson) {}

  number(option: string, fallback: number): number {
    return this.optionalNumber(option) ?? fallback;
  }

  optionalNumber(option: string): number | undefined {
    const value = this.config[option] ?? undefined;
    if (value === undefined || (typeof value === 'number' && Number.isFinite(value))) return value;
    throw new SchedulerConfigError(option, value, 'it must be a number.');
  }

  boolean(option: string, fallback: boolean): boolean {
    const value = this.config[option] ?? fallback;
    if (typeof value === 'boolean') return value;
    throw new SchedulerConfigError(option, value, 'it must be true or false.');
  }

  oneOf<const T extends string>(option: string, choices: readonly T[], fallback: T): T {
    const value = this.config[option] ?? fallback;
    const choice = choices.find((candidate) => candidate === value);
    if (choice !== undefined) return choice;
    throw new SchedulerConfigError(option, value, `it must be one of ${choices.join(', ')}.`);
  }

  wholeNumbers(option: string): number[] {
    const value = this.config[option] ?? [];
    if (Array.isArray(value) && value.every((entry): entry is number => Number.isInteger(entry)))
      return value;
    throw new SchedulerConfigError(option, value, 'it must be a list of whole numbers.');
  }

  /** Refuses every setting of an option but those that change nothing. */
  requireInert(option: string, inertValues: readonly unknown[]): void {
    const value = this.config[option] ?? null;
    if (value === null || inertValues.includes(value)) return;
    throw new SchedulerConfigError(option, value, `only ${inertValues.join(' or ')} is supported.`);
  }
}
