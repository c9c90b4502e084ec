/** What embedded mode adds to the settings that the operator has made: a database and absolute paths. */
import { isAbsolute, resolve } from 'node:path';
import { ROOT } from './process.mjs';

const DEFAULT_PORT = 3000;

/** Folder for everything that must survive a restart; DATA_DIR moves it. */
export function dataDirectory(env = process.env) {
  const wanted = env.DATA_DIR ?? '.frisket';
  return isAbsolute(wanted) ? wanted : resolve(ROOT, wanted);
}

/** Address under which people reach this Frisket. */
export function publicUrl(env = process.env) {
  return (env.PUBLIC_URL ?? `http://localhost:${env.PORT ?? DEFAULT_PORT}`).replace(/\/$/, '');
}

/**
 * The environment for api and worker. Whatever the operator has set wins.
 * @param {string} databaseUrl where the database listens
 */
export function childEnvironment(databaseUrl, env = process.env) {
  return {
    NODE_ENV: 'production',
    PORT: String(DEFAULT_PORT),
    PUBLIC_URL: publicUrl(env),
    ...env,
    DATA_DIR: dataDirectory(env),
    DATABASE_URL: databaseUrl,
  };
}
