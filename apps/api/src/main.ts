import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { APP_CONFIG, type Config, ConfigError, NestLogger, readEnvironment } from '#platform';
import { AppModule } from './app.module.js';
import { configureApp } from './configure-app.js';
import { announceReady } from './process/parent-link.js';
import { stopOnSignals } from './process/stop-on-signals.js';

async function start(): Promise<void> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forEnvironment(readEnvironment()), {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(NestLogger));
  configureApp(app);
  stopOnSignals(app);
  const { server } = app.get<Config>(APP_CONFIG);
  await app.listen(server.port, server.host);
  announceReady(servedUrl(server, app.getHttpServer().address()));
}

/** With port 0 the system chose one, and the public address could not know it. */
function servedUrl({ publicUrl, port }: Config['server'], address: AddressInfo | string | null): string {
  const isChosen = port === 0 && typeof address === 'object' && address !== null;
  return isChosen ? `http://localhost:${address.port}` : publicUrl;
}

start().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
