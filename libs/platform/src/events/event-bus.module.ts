import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { APP_SECRETS } from '../config/config.module.js';
import type { Secrets } from '../config/secrets.js';
import { EVENT_BUS, type EventBus } from './event-bus.js';
import { PostgresEventBus } from './postgres.event-bus.js';

/** Gives `EVENT_BUS`, already listening when anybody receives it. */
@Global()
@Module({
  providers: [
    {
      provide: EVENT_BUS,
      inject: [APP_SECRETS, getDataSourceToken()],
      useFactory: async (secrets: Secrets, dataSource: DataSource) => {
        const bus = new PostgresEventBus(secrets.databaseUrl, dataSource);
        await bus.start();
        return bus;
      },
    },
  ],
  exports: [EVENT_BUS],
})
export class EventBusModule implements OnApplicationShutdown {
  constructor(@Inject(EVENT_BUS) private readonly bus: EventBus) {}

  /** After everybody else's `onModuleDestroy`, so that draining can still be told about. */
  async onApplicationShutdown(): Promise<void> {
    await this.bus.stop();
  }
}
