import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { APP_CONFIG, type Config } from '#platform';
import { AuthModule } from '../auth/auth.module.js';
import { ApiContextFactory } from '../context/api-context.factory.js';
import { graphqlOptions } from './graphql-options.js';
import { LoadersFactory } from './loaders/loaders.factory.js';
import { LoadersModule } from './loaders/loaders.module.js';
import { SubscriptionOperations } from './websocket/subscription-operations.js';
import { SubscriptionServer } from './websocket/subscription-server.js';

@Module({
  imports: [
    AuthModule,
    LoadersModule,
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [LoadersModule],
      inject: [APP_CONFIG, ApiContextFactory, LoadersFactory],
      useFactory: (config: Config, contexts: ApiContextFactory, loaders: LoadersFactory) =>
        graphqlOptions({ config, contexts, loaders }),
    }),
  ],
  providers: [SubscriptionOperations, SubscriptionServer],
})
export class GraphqlApiModule {}
