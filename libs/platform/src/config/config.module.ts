import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { loadConfig } from './config.js';
import { readEnvironment } from './env.js';
import { loadSecrets } from './secrets.js';

export const APP_CONFIG = Symbol('APP_CONFIG');
export const APP_SECRETS = Symbol('APP_SECRETS');

/** Gives every module the validated settings: `APP_CONFIG` (a `Config`) and `APP_SECRETS` (a `Secrets`). */
@Module({})
export class ConfigModule {
  static forRoot(env = readEnvironment()): DynamicModule {
    const providers = [
      { provide: APP_CONFIG, useFactory: () => loadConfig(env) },
      { provide: APP_SECRETS, useFactory: () => loadSecrets(env) },
    ];
    return { module: ConfigModule, global: true, providers, exports: [APP_CONFIG, APP_SECRETS] };
  }
}
