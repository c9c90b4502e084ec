import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { APP_SECRETS } from '../config/config.module.js';
import type { Secrets } from '../config/secrets.js';
import { dataSourceOptions } from './data-source.js';

/** How often and how far apart Nest tries to connect before it gives up starting. */
const CONNECT_ATTEMPTS = 5;
const CONNECT_RETRY_DELAY_MS = 1_000;

/** Gives the process its `DataSource`. Migrations are run by the launcher, never here: two processes start at once. */
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [APP_SECRETS],
      useFactory: (secrets: Secrets) => ({
        ...dataSourceOptions(secrets.databaseUrl),
        retryAttempts: CONNECT_ATTEMPTS,
        retryDelay: CONNECT_RETRY_DELAY_MS,
      }),
    }),
  ],
})
export class DatabaseModule {}
