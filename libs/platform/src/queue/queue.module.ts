import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_SECRETS } from '../config/config.module.js';
import type { Secrets } from '../config/secrets.js';
import { BullGenerationQueue, GENERATION_QUEUE, type GenerationQueue } from './generation.queue.js';

/** Gives `GENERATION_QUEUE`, the producer's side: on PostgreSQL, or on Redis when REDIS_URL is set. */
@Global()
@Module({
  providers: [
    {
      provide: GENERATION_QUEUE,
      inject: [APP_SECRETS],
      useFactory: ({ databaseUrl, redisUrl }: Secrets) => new BullGenerationQueue({ databaseUrl, redisUrl }),
    },
  ],
  exports: [GENERATION_QUEUE],
})
export class QueueModule implements OnApplicationShutdown {
  constructor(@Inject(GENERATION_QUEUE) private readonly queue: GenerationQueue) {}

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
  }
}
