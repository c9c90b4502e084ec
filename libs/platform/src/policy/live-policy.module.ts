import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { EVENT_BUS, type EventBus } from '../events/event-bus.js';
import { LivePolicy } from './live-policy.js';
import { seedPolicy } from './seed-policy.js';

/** Gives `LivePolicy`, already loaded and following changes. */
@Global()
@Module({
  providers: [
    {
      provide: LivePolicy,
      inject: [getDataSourceToken(), EVENT_BUS],
      useFactory: async (dataSource: DataSource, bus: EventBus) => {
        await seedPolicy(dataSource);
        const policy = new LivePolicy(dataSource, bus);
        await policy.start();
        return policy;
      },
    },
  ],
  exports: [LivePolicy],
})
export class LivePolicyModule implements OnApplicationShutdown {
  constructor(private readonly policy: LivePolicy) {}

  onApplicationShutdown(): void {
    this.policy.stop();
  }
}
