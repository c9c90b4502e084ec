/** Run once before api and worker start: brings the database up to date and prints a one-time operator link. */
import { loadConfig, loadSecrets, runMigrations } from '../dist/libs/platform/src/index.js';
import { createOperatorLink } from '../dist/apps/api/src/operator-link.js';

async function prepare() {
  const config = loadConfig(process.env);
  const { databaseUrl } = loadSecrets(process.env);
  const migrations = await runMigrations(databaseUrl);
  console.log(migrations.length > 0 ? `Migrated: ${migrations.join(', ')}` : 'The database is up to date.');
  const { publicUrl } = config.server;
  const link = await createOperatorLink(databaseUrl, publicUrl, config.mail.operatorEmail);
  console.log(`Sign in as operator, once, within 30 minutes:\n  ${link}`);
}

prepare().catch((error) => {
  console.error(`The database could not be prepared: ${error.message}`);
  process.exitCode = 1;
});
