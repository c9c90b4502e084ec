import { Global, Module } from '@nestjs/common';
import { ApiContextFactory } from './api-context.factory.js';

@Global()
@Module({ providers: [ApiContextFactory], exports: [ApiContextFactory] })
export class ContextModule {}
