import { DataSource } from 'typeorm';
import type { DataSourceOptions } from 'typeorm';
import { ENTITIES } from './entities.js';
import { MIGRATIONS } from './migrations.js';
import { SnakeNamingStrategy } from './naming-strategy.js';

/** The job queue has pools of its own, and the server that `npm start` brings allows 100 connections in all. */
const MAX_POOL_CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 10_000;

export function dataSourceOptions(databaseUrl: string): DataSourceOptions {
  return {
    type: 'postgres',
    url: databaseUrl,
    applicationName: 'frisket',
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migrations',
    namingStrategy: new SnakeNamingStrategy(),
    synchronize: false,
    // Migrations create what they need; an application account must not need the right to.
    installExtensions: false,
    poolSize: MAX_POOL_CONNECTIONS,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
  };
}

/** Not yet connected: call `initialize()`. */
export function createDataSource(databaseUrl: string): DataSource {
  return new DataSource(dataSourceOptions(databaseUrl));
}
