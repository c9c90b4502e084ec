import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { NestLogger } from '#platform';
import { endOnRequest } from './end-on-request.js';
import { WorkerLifecycle } from './worker.lifecycle.js';
import { WorkerModule } from './worker.module.js';

const app = await NestFactory.createApplicationContext(WorkerModule, { bufferLogs: true });
app.useLogger(app.get(NestLogger));
endOnRequest(() => app.close());
await app.get(WorkerLifecycle).settled();
process.send?.({ type: 'ready' });
