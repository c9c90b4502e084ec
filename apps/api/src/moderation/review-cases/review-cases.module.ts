import { Module } from '@nestjs/common';
import { ReviewCaseFieldsResolver } from './review-case-fields.resolver.js';
import { ReviewCaseReadModel } from './review-case.read-model.js';
import { ReviewCaseResolver } from './review-case.resolver.js';
import { ReviewDecisionService } from './review-decision.service.js';
import { ReviewEventResolver } from './review-event.resolver.js';
import { ReviewQueueFeed } from './review-queue-feed.js';

@Module({
  providers: [
    ReviewCaseReadModel,
    ReviewDecisionService,
    ReviewQueueFeed,
    ReviewCaseResolver,
    ReviewCaseFieldsResolver,
    ReviewEventResolver,
  ],
  exports: [ReviewCaseReadModel],
})
export class ReviewCasesModule {}
