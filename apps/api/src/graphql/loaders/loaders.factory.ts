import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { GenerationFieldsReadModel } from '../../generations/generation-fields.read-model.js';
import { ImageReadModel } from '../../images/image.read-model.js';
import { ReviewCaseReadModel } from '../../moderation/review-cases/review-case.read-model.js';
import { UserReadModel } from '../../users/user.read-model.js';
import type { Loaders } from './loaders.js';

/** Makes the loaders of one request or one subscription. */
@Injectable()
export class LoadersFactory {
  constructor(
    private readonly generations: GenerationFieldsReadModel,
    private readonly images: ImageReadModel,
    private readonly reviewCases: ReviewCaseReadModel,
    private readonly users: UserReadModel,
  ) {}

  /** For a request: what was read once is not read again. */
  forRequest(): Loaders {
    return this.create({ cache: true });
  }

  /** For a subscription, which lives long: every event reads afresh. */
  forSubscription(): Loaders {
    return this.create({ cache: false });
  }

  private create(options: { cache: boolean }): Loaders {
    return {
      visibleImages: new DataLoader((ids) => this.images.visible(ids), options),
      reviewableImages: new DataLoader((ids) => this.images.reviewable(ids), options),
      generationOfImage: new DataLoader((ids) => this.images.generationIds(ids), options),
      creditsCharged: new DataLoader((ids) => this.generations.charged(ids), options),
      queuePosition: new DataLoader((ids) => this.generations.queuePositions(ids), options),
      reviewCategory: new DataLoader((ids) => this.generations.reviewCategories(ids), options),
      reviewedGeneration: new DataLoader((ids) => this.reviewCases.generations(ids), options),
      reviewEvents: new DataLoader((ids) => this.reviewCases.events(ids), options),
      userName: new DataLoader((ids) => this.users.names(ids), options),
      generationCount: new DataLoader((ids) => this.generations.countsByUser(ids), options),
      creditUsage: new DataLoader((ids) => this.generations.creditUsage(ids), options),
    };
  }
}
