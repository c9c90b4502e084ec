import { Global, Module } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import {
  CreditLedger,
  DatabaseSurroundingPrompts,
  EVENT_BUS,
  type EventBus,
  GenerationReadModel,
  GenerationStore,
  ReviewCaseStore,
} from '#platform';

/** The platform's stores and read models, which know nothing of Nest, as providers. */
@Global()
@Module({
  providers: [
    { provide: CreditLedger, useFactory: () => new CreditLedger() },
    {
      provide: GenerationStore,
      inject: [getDataSourceToken(), EVENT_BUS],
      useFactory: (dataSource: DataSource, bus: EventBus) => new GenerationStore(dataSource, bus),
    },
    {
      provide: GenerationReadModel,
      inject: [getDataSourceToken()],
      useFactory: (dataSource: DataSource) => new GenerationReadModel(dataSource),
    },
    {
      provide: DatabaseSurroundingPrompts,
      inject: [getDataSourceToken()],
      useFactory: (dataSource: DataSource) => new DatabaseSurroundingPrompts(dataSource),
    },
    {
      provide: ReviewCaseStore,
      inject: [getDataSourceToken(), EVENT_BUS, GenerationStore],
      useFactory: (dataSource: DataSource, bus: EventBus, generations: GenerationStore) =>
        new ReviewCaseStore(dataSource, bus, generations),
    },
  ],
  exports: [CreditLedger, DatabaseSurroundingPrompts, GenerationStore, GenerationReadModel, ReviewCaseStore],
})
export class StoresModule {}
