import { rmSync } from 'node:fs';

/** Stops the server that the setup started and removes its data. */
export default async function tearDownPostgres() {
  const running = globalThis.frisketTestPostgres;
  if (!running) return;
  delete globalThis.frisketTestPostgres;
  delete process.env.FRISKET_TEST_POSTGRES_URL;
  await running.server.stop();
  rmSync(running.folder, { recursive: true, force: true });
}
