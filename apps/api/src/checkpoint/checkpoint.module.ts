import { Module } from '@nestjs/common';
import { APP_CONFIG, type Config } from '#platform';
import { CHECKPOINT_KNOWLEDGE, readCheckpointKnowledge } from './checkpoint-knowledge.js';
import { CheckpointResolver } from './checkpoint.resolver.js';

@Module({
  providers: [
    {
      provide: CHECKPOINT_KNOWLEDGE,
      inject: [APP_CONFIG],
      useFactory: (config: Config) => readCheckpointKnowledge(config.worker.checkpointDir),
    },
    CheckpointResolver,
  ],
})
export class CheckpointModule {}
