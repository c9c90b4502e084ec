import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Pool } from 'pg';
import { APP_CONFIG, APP_SECRETS, type Config, type Secrets } from '#platform';
import { API_POOL } from '../database/api-pool.module.js';
import { AuthResolver } from './auth.resolver.js';
import { PermissionGuard } from './permission.guard.js';
import { createSessionMiddleware, createSessionStore } from './session.js';
import { SESSION_MIDDLEWARE, SESSION_STORE } from './session.tokens.js';
import { SignInService } from './sign-in.service.js';
import { SignInTokenService } from './sign-in-token.service.js';
import { ViewerResolver } from './viewer.resolver.js';

type SessionStore = ReturnType<typeof createSessionStore>;

@Module({
  providers: [
    { provide: SESSION_STORE, inject: [API_POOL], useFactory: (pool: Pool) => createSessionStore(pool) },
    {
      provide: SESSION_MIDDLEWARE,
      inject: [SESSION_STORE, APP_CONFIG, APP_SECRETS],
      useFactory: (store: SessionStore, config: Config, secrets: Secrets) =>
        createSessionMiddleware({
          store,
          secret: secrets.sessionSecret,
          publicUrl: config.server.publicUrl,
        }),
    },
    { provide: APP_GUARD, useClass: PermissionGuard },
    SignInTokenService,
    SignInService,
    AuthResolver,
    ViewerResolver,
  ],
  exports: [SESSION_MIDDLEWARE, SignInTokenService],
})
export class AuthModule implements OnApplicationShutdown {
  constructor(@Inject(SESSION_STORE) private readonly store: SessionStore) {}

  onApplicationShutdown(): void {
    this.store.close();
  }
}
