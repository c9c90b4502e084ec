/** Only what starting a test server needs: the library's front door would load every adapter before the first test. */
export { ensurePostgres } from '../../libs/platform/src/database/embedded-postgres.js';
export { runMigrations } from '../../libs/platform/src/database/run-migrations.js';
