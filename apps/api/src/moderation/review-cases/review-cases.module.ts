import { Module } from '@nestjs/common';
import { ReviewCaseFieldsResolver } from './review-case-fields.resolver.js';
import { ReviewCaseReadModel } from './review-case.read-model.js';
import { ReviewCaseResolver } from './review-case.resolver.js';
import { ReviewDecisionService } from './review-decision.service.js';
import { ReviewEventResolver } from './review-event.resolver.js';
import { ReviewQueueFeed } from './review-queue-feed.js';
import { ReviewSourceAccessService } from './review-source-access.service.js';
import { ReviewSourceController } from './review-source.controller.js';
import { ReviewSourceReadModel } from './review-source.read-model.js';

@Module({
  controllers: [ReviewSourceController],
  providers: [
    ReviewCaseReadModel,
    ReviewDecisionService,
    ReviewQueueFeed,
    ReviewSourceAccessService,
    ReviewSourceReadModel,
    ReviewCaseResolver,
    ReviewCaseFieldsResolver,
    ReviewEventResolver,
  ],
  exports: [ReviewCaseReadModel],
})
export class ReviewCasesModule {}
