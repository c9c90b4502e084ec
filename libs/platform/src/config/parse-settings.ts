import type { Environment } from './env.js';
import { ConfigError } from './config-error.js';
import { SECRET_SETTINGS, SETTINGS } from './settings.js';
import type { SettingName, Settings } from './settings.js';

const HINTS: Partial<Record<SettingName, string>> = {
  DATABASE_URL: '`npm start` sets it for you; a process started by hand needs it',
};

/**
 * Checks the environment against the settings.
 * @throws ConfigError naming every wrong variable at once; values of secret variables are not shown
 */
export function parseSettings(env: Environment): Settings {
  const given = withoutBlanks(env);
  const result = SETTINGS.safeParse(given);
  const problems = result.success ? [] : result.error.issues.map((issue) => describe(issue, given));
  if (given['UNLEASH_URL'] !== undefined && given['UNLEASH_TOKEN'] === undefined) {
    problems.push('UNLEASH_TOKEN is missing; the Unleash server at UNLEASH_URL needs a client token');
  }
  if (!result.success || problems.length > 0) throw new ConfigError([...new Set(problems)]);
  return result.data;
}

/** Compose files pass unset variables as empty text: that means "not given". */
function withoutBlanks(env: Environment): Environment {
  return Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
}

function describe(issue: { path: PropertyKey[]; message: string }, given: Environment): string {
  const name = String(issue.path[0]) as SettingName; // the schema's keys are the only first path parts
  const value = given[name];
  const hint = HINTS[name] === undefined ? '' : ` (${HINTS[name]})`;
  if (value === undefined) return `${name} is missing; it ${issue.message}${hint}`;
  const shown = SECRET_SETTINGS.has(name) ? '; its value is not shown here' : `, not "${value}"`;
  return `${name} ${issue.message}${shown}`;
}
