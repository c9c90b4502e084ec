import { Logger, Module } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import { Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import {
  APP_CONFIG,
  APP_SECRETS,
  BusinessEvents,
  type Config,
  ConfigModule,
  DatabaseModule,
  DatabaseSurroundingPrompts,
  EVENT_BUS,
  type EventBus,
  EventBusModule,
  GENERATION_QUEUE,
  type GenerationQueue,
  GenerationStore,
  HashBankMatcher,
  LivePolicy,
  LivePolicyModule,
  OBJECT_STORAGE,
  type ObjectStorage,
  ObservabilityModule,
  QueueModule,
  type Secrets,
  StorageModule,
  WorkerRegistry,
  WorkersModule,
} from '#platform';
import { GenerationIntake } from './generation/generation-intake.js';
import { GenerationMetrics } from './generation/generation.metrics.js';
import { PolicyPictureReview } from './generation/picture-review.js';
import { DatabasePictureSources } from './generation/picture-sources.js';
import type { RunnerPorts } from './generation/generation.runner.js';
import { GenerationProcessor } from './generation/generation.processor.js';
import { StrandedGenerations } from './generation/stranded-generations.js';
import { HealthServer } from './health/health.server.js';
import { watchExecutionProvider } from './inference/execution-provider.metrics.js';
import { PipelineSupervisor, type PipelineSupervisorOptions } from './inference/pipeline-supervisor.js';
import { createWorkerId } from './worker-id.js';
import { ExpiredUploads } from './recurring/expired-uploads.recurring-job.js';
import { RecurringJobs } from './recurring/recurring-jobs.js';
import { RefusedPromptsRetention } from './recurring/refused-prompts.recurring-job.js';
import { RenewBankedCrops } from './recurring/renew-banked-crops.recurring-job.js';
import { WorkerLifecycle } from './worker.lifecycle.js';

const MINUTE_MS = 60_000;
const MEGABYTE = 1024 * 1024;
const RUNNER_PORTS = Symbol('RunnerPorts');
const WORKER_ID = Symbol('WorkerId');

function pipelineOptions({ worker }: Config): PipelineSupervisorOptions {
  const { checkpointDir, reviewNetworksDir, executionProviders, inferencePrecision, inferenceThreads } =
    worker;
  const { inferenceMemoryMb: memoryMb, optimizedGraphDir } = worker;
  const loadOptions = {
    executionProviders,
    precision: inferencePrecision,
    intraOpThreads: inferenceThreads,
    optimizedGraphDir,
    memoryCeilingBytes: memoryMb === undefined ? undefined : memoryMb * MEGABYTE,
  };
  const idleMinutes = worker.unloadAfterIdleMinutes;
  const unloadAfterIdleMs = idleMinutes === undefined ? undefined : idleMinutes * MINUTE_MS;
  return { data: { checkpointDir, reviewNetworksDir, loadOptions, unloadAfterIdleMs } };
}

@Module({
  imports: [
    ConfigModule.forRoot(),
    ObservabilityModule.forRoot('worker'),
    DatabaseModule,
    EventBusModule,
    LivePolicyModule,
    QueueModule,
    StorageModule,
    WorkersModule,
  ],
  providers: [
    { provide: WORKER_ID, useFactory: createWorkerId },
    {
      provide: PipelineSupervisor,
      inject: [APP_CONFIG, Registry],
      useFactory: (config: Config, metrics: Registry) => {
        const supervisor = new PipelineSupervisor(pipelineOptions(config));
        watchExecutionProvider(supervisor, metrics);
        return supervisor;
      },
    },
    {
      provide: GenerationStore,
      inject: [getDataSourceToken(), EVENT_BUS],
      useFactory: (dataSource: DataSource, bus: EventBus) => new GenerationStore(dataSource, bus),
    },
    {
      provide: DatabasePictureSources,
      inject: [getDataSourceToken()],
      useFactory: (dataSource: DataSource) => new DatabasePictureSources(dataSource),
    },
    {
      provide: PolicyPictureReview,
      inject: [getDataSourceToken(), LivePolicy],
      useFactory: (dataSource: DataSource, policy: LivePolicy) =>
        new PolicyPictureReview(
          new HashBankMatcher(dataSource),
          policy,
          new DatabaseSurroundingPrompts(dataSource),
        ),
    },
    {
      provide: RUNNER_PORTS,
      inject: [
        WORKER_ID,
        GenerationStore,
        DatabasePictureSources,
        PolicyPictureReview,
        PipelineSupervisor,
        OBJECT_STORAGE,
      ],
      useFactory: (
        workerId: string,
        store: GenerationStore,
        sources: DatabasePictureSources,
        review: PolicyPictureReview,
        pipeline: PipelineSupervisor,
        storage: ObjectStorage,
      ): RunnerPorts => {
        const logger = new Logger('Generation');
        return { workerId, store, sources, review, pipeline, storage, logger };
      },
    },
    {
      provide: GenerationProcessor,
      inject: [RUNNER_PORTS, Registry, BusinessEvents],
      useFactory: (ports: RunnerPorts, registry: Registry, events: BusinessEvents) => {
        const logger = new Logger('Generation');
        return new GenerationProcessor({ ports, metrics: new GenerationMetrics(registry), events, logger });
      },
    },
    {
      provide: GenerationIntake,
      inject: [APP_CONFIG, APP_SECRETS, GenerationProcessor, EVENT_BUS],
      useFactory: (config: Config, secrets: Secrets, processor: GenerationProcessor, bus: EventBus) => {
        const { databaseUrl, redisUrl } = secrets;
        const { concurrency } = config.worker;
        return new GenerationIntake({ location: { databaseUrl, redisUrl }, concurrency, processor, bus });
      },
    },
    {
      provide: RecurringJobs,
      inject: [getDataSourceToken(), GENERATION_QUEUE, OBJECT_STORAGE],
      useFactory: (dataSource: DataSource, queue: GenerationQueue, storage: ObjectStorage) =>
        new RecurringJobs({
          jobs: [
            new StrandedGenerations({ dataSource, queue }),
            new ExpiredUploads({ dataSource, storage }),
            new RefusedPromptsRetention(dataSource),
            new RenewBankedCrops({ dataSource, storage }),
          ],
          now: () => new Date(),
          logger: new Logger('RecurringJobs'),
        }),
    },
    {
      provide: WorkerLifecycle,
      inject: [WORKER_ID, WorkerRegistry, PipelineSupervisor, GenerationIntake, RecurringJobs],
      useFactory: (
        workerId: string,
        registry: WorkerRegistry,
        supervisor: PipelineSupervisor,
        intake: GenerationIntake,
        recurring: RecurringJobs,
      ) => new WorkerLifecycle({ workerId, registry, supervisor, intake, recurring }),
    },
    {
      provide: HealthServer,
      inject: [APP_CONFIG, Registry, WorkerLifecycle],
      useFactory: ({ worker }: Config, registry: Registry, lifecycle: WorkerLifecycle) =>
        worker.healthPort === undefined
          ? null
          : new HealthServer({ port: worker.healthPort, registry, status: () => lifecycle.status() }),
    },
  ],
})
export class WorkerModule {}
