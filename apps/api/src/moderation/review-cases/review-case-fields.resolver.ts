import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../graphql/graphql-context.js';
import { DatabaseSurroundingPrompts } from '#platform';
import {
  toHeldFor,
  toPromptsAround,
  toReviewEvent,
  toReviewImage,
  toReviewSource,
  toVerdict,
} from './review-case.mapper.js';
import { ReviewSourceReadModel } from './review-source.read-model.js';
import { ReviewSourceType } from './review-source.type.js';
import {
  PromptsAroundType,
  ReviewCaseType,
  ReviewEventType,
  ReviewImageType,
  VerdictType,
} from './review-case.type.js';

/** What a case shows of its generation and its history. */
@Resolver(() => ReviewCaseType)
export class ReviewCaseFieldsResolver {
  constructor(
    private readonly prompts: DatabaseSurroundingPrompts,
    private readonly sourcesOf: ReviewSourceReadModel,
  ) {}

  @ResolveField(() => String)
  async prompt(@Parent() parent: ReviewCaseType, @Context() { loaders }: GraphqlContext): Promise<string> {
    return (await loaders.reviewedGeneration.load(parent.generationId)).prompt;
  }

  @ResolveField(() => String)
  async userDisplayName(
    @Parent() parent: ReviewCaseType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<string> {
    const { userId } = await loaders.reviewedGeneration.load(parent.generationId);
    return (await loaders.userName.load(userId)) ?? '';
  }

  @ResolveField(() => VerdictType)
  async verdict(
    @Parent() parent: ReviewCaseType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<VerdictType> {
    return toVerdict(await loaders.reviewedGeneration.load(parent.generationId));
  }

  @ResolveField(() => [String], { description: 'Codes of what was found in words and pictures together.' })
  async heldFor(@Parent() parent: ReviewCaseType, @Context() { loaders }: GraphqlContext): Promise<string[]> {
    return toHeldFor(await loaders.reviewEvents.load(parent.id));
  }

  @ResolveField(() => PromptsAroundType)
  async promptsAround(
    @Parent() parent: ReviewCaseType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<PromptsAroundType> {
    return toPromptsAround(
      await this.prompts.around(await loaders.reviewedGeneration.load(parent.generationId)),
    );
  }

  @ResolveField(() => [ReviewImageType], { description: 'Empty once they were rejected.' })
  async images(
    @Parent() parent: ReviewCaseType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<ReviewImageType[]> {
    return (await loaders.reviewableImages.load(parent.generationId)).map(toReviewImage);
  }

  @ResolveField(() => [ReviewSourceType], {
    description:
      'What the pictures were made from. Empty once they were rejected, and for pictures from words.',
  })
  async sources(
    @Parent() { id, generationId, decision }: ReviewCaseType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<ReviewSourceType[]> {
    if (decision === 'reject') return [];
    const sources = await this.sourcesOf.of(await loaders.reviewedGeneration.load(generationId));
    return sources.map((source) => toReviewSource(id, source));
  }

  @ResolveField(() => [ReviewEventType], { description: 'Oldest first.' })
  async events(
    @Parent() parent: ReviewCaseType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<ReviewEventType[]> {
    return (await loaders.reviewEvents.load(parent.id)).map(toReviewEvent);
  }

  @ResolveField(() => String, { nullable: true })
  async decidedByName(
    @Parent() { decidedBy }: ReviewCaseType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<string | null> {
    return decidedBy === null ? null : loaders.userName.load(decidedBy);
  }
}
