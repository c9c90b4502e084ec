import { type DynamicModule, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import {
  ConfigModule,
  DatabaseModule,
  type Environment,
  EventBusModule,
  FlagsModule,
  LivePolicyModule,
  MailModule,
  ObservabilityModule,
  OutboxDispatcherModule,
  OutboxModule,
  QueueModule,
  StorageModule,
  WorkersModule,
} from '#platform';
import { AuthModule } from './auth/auth.module.js';
import { ContextModule } from './context/context.module.js';
import { ApiPoolModule } from './database/api-pool.module.js';
import { CheckpointModule } from './checkpoint/checkpoint.module.js';
import { GenerationsModule } from './generations/generations.module.js';
import { GraphqlApiModule } from './graphql/graphql-api.module.js';
import { SocketRegistryModule } from './graphql/websocket/socket-registry.module.js';
import { HealthModule } from './health/health.module.js';
import { UnavailableInterceptor } from './http/unavailable.interceptor.js';
import { ImagesModule } from './images/images.module.js';
import { LimitsModule } from './limits/limits.module.js';
import { HashBanksModule } from './moderation/hash-banks/hash-banks.module.js';
import { ReviewCasesModule } from './moderation/review-cases/review-cases.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { OutboxScreensModule } from './outbox/outbox-screens.module.js';
import { PolicyModule } from './policy/policy.module.js';
import { RolloutModule } from './rollout/rollout.module.js';
import { StoresModule } from './stores/stores.module.js';
import { UploadsModule } from './uploads/uploads.module.js';
import { UsersModule } from './users/users.module.js';
import { WaitlistModule } from './waitlist/waitlist.module.js';
import { WebModule } from './web/web.module.js';

const PLATFORM_MODULES = [
  ObservabilityModule.forRoot('api'),
  DatabaseModule,
  EventBusModule,
  FlagsModule,
  LivePolicyModule,
  StorageModule,
  QueueModule,
  OutboxModule,
  MailModule,
  OutboxDispatcherModule,
  WorkersModule,
];

const API_MODULES = [ApiPoolModule, ContextModule, LimitsModule, StoresModule, SocketRegistryModule];

const FEATURE_MODULES = [
  AuthModule,
  WaitlistModule,
  UsersModule,
  PolicyModule,
  GenerationsModule,
  ImagesModule,
  UploadsModule,
  ReviewCasesModule,
  HashBanksModule,
  RolloutModule,
  OutboxScreensModule,
  CheckpointModule,
  OperationsModule,
];

/** The whole api process. */
@Module({
  imports: [
    ...PLATFORM_MODULES,
    ...API_MODULES,
    ...FEATURE_MODULES,
    GraphqlApiModule,
    HealthModule,
    WebModule,
  ],
  providers: [{ provide: APP_INTERCEPTOR, useClass: UnavailableInterceptor }],
})
export class AppModule {
  /** @throws ConfigError naming the variables that are wrong */
  static forEnvironment(env: Environment): DynamicModule {
    return { module: AppModule, imports: [ConfigModule.forRoot(env)] };
  }
}
