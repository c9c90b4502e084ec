import { Global, Module } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { WorkerRegistry } from './worker-registry.js';

/** Gives `WorkerRegistry`: workers write their heartbeat, the api reads who lives. */
@Global()
@Module({
  providers: [
    {
      provide: WorkerRegistry,
      inject: [getDataSourceToken()],
      useFactory: (dataSource: DataSource) => new WorkerRegistry(dataSource),
    },
  ],
  exports: [WorkerRegistry],
})
export class WorkersModule {}
