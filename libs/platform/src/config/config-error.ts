import { AppError } from '../errors/app-error.js';

/** A setting is missing or wrong. The process must not start. */
export class ConfigError extends AppError {
  constructor(problems: readonly string[]) {
    super(`Frisket cannot start with these settings:\n${problems.map((line) => `  - ${line}`).join('\n')}`, {
      code: 'CONFIG_INVALID',
    });
  }
}
