import { Module } from '@nestjs/common';
import { PolicyResolver } from './policy.resolver.js';
import { PromptReview } from './prompt-review.js';
import { RefusedPrompts } from './refused-prompts.js';
import { ShadowRecords } from './shadow/shadow-records.js';
import { ShadowReview } from './shadow/shadow-review.js';

@Module({
  providers: [PromptReview, RefusedPrompts, ShadowRecords, ShadowReview, PolicyResolver],
  exports: [PromptReview],
})
export class PolicyModule {}
