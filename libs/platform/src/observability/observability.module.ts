import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { APP_CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { BusinessEvents } from './business-events.js';
import { createLogger } from './logger.js';
import { NestLogger } from './nest-logger.js';

/**
 * Gives a process its `NestLogger` (for `app.useLogger`), its `Registry` with the metrics of the process itself, and
 * its `BusinessEvents`.
 */
@Module({})
export class ObservabilityModule {
  /** @param name which process writes: `api`, `worker` */
  static forRoot(name: string): DynamicModule {
    const providers = [
      {
        provide: NestLogger,
        inject: [APP_CONFIG],
        useFactory: (config: Config) => new NestLogger(createLogger({ name, level: config.log.level })),
      },
      { provide: Registry, useFactory: createRegistry },
      {
        provide: BusinessEvents,
        inject: [NestLogger, Registry],
        useFactory: (logger: NestLogger, registry: Registry) => new BusinessEvents(logger.pino, registry),
      },
    ];
    return {
      module: ObservabilityModule,
      global: true,
      providers,
      exports: [NestLogger, Registry, BusinessEvents],
    };
  }
}

function createRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}
