import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Config } from '../config/config.js';
import { APP_CONFIG, APP_SECRETS } from '../config/config.module.js';
import type { Secrets } from '../config/secrets.js';
import { FeatureFlagEntity } from '../database/entities/feature-flag.entity.js';
import { EVENT_BUS, type EventBus } from '../events/event-bus.js';
import { createDatabaseFlagGate, createUnleashServerFlagGate } from './create-flag-gate.js';
import { ensureFlagRows } from './ensure-flag-rows.js';
import { FLAG_GATE, type FlagGate } from './flag-gate.js';

interface FlagSources {
  config: Config;
  secrets: Secrets;
  dataSource: DataSource;
  bus: EventBus;
}

async function createFlagGate({ config, secrets, dataSource, bus }: FlagSources): Promise<FlagGate> {
  const { unleashUrl } = config.flags;
  if (unleashUrl !== undefined) {
    return createUnleashServerFlagGate({ url: unleashUrl, token: secrets.unleashToken ?? '' });
  }
  await ensureFlagRows(dataSource);
  const load = () => dataSource.getRepository(FeatureFlagEntity).find();
  return createDatabaseFlagGate({ load, bus });
}

/** Gives `FLAG_GATE`: flags from the Unleash server when UNLEASH_URL is set, else from our own table. */
@Global()
@Module({
  providers: [
    {
      provide: FLAG_GATE,
      inject: [APP_CONFIG, APP_SECRETS, getDataSourceToken(), EVENT_BUS],
      useFactory: async (config: Config, secrets: Secrets, dataSource: DataSource, bus: EventBus) => {
        const gate = await createFlagGate({ config, secrets, dataSource, bus });
        await gate.start();
        return gate;
      },
    },
  ],
  exports: [FLAG_GATE],
})
export class FlagsModule implements OnApplicationShutdown {
  constructor(@Inject(FLAG_GATE) private readonly gate: FlagGate) {}

  async onApplicationShutdown(): Promise<void> {
    await this.gate.stop();
  }
}
