import { Args, ArgsType, Field, ID, Mutation, Query, Resolver, Int, Subscription } from '@nestjs/graphql';
import type { ReviewCaseState } from '#platform';
import { RequiresRole } from '../../auth/permission.js';
import type { SignedInContext } from '../../context/api-context.js';
import { SignedInContextParam } from '../../context/current-context.decorator.js';
import { type Connection, toConnection } from '../../graphql/pagination/connection.js';
import { ListArgs, listPage } from '../../graphql/pagination/list.args.js';
import { DecideReviewCaseInput } from './dto/decide-review-case.input.js';
import { DecideReviewCaseResult, toReviewCase, toReviewResult } from './review-case.mapper.js';
import { reviewCaseCursor, ReviewCaseReadModel } from './review-case.read-model.js';
import { ReviewCaseConnection, ReviewCaseType } from './review-case.type.js';
import { ReviewDecisionService } from './review-decision.service.js';
import { ReviewQueueFeed } from './review-queue-feed.js';
import { ReviewCaseStateEnum } from './review.enums.js';

@ArgsType()
class ReviewCaseArgs extends ListArgs {
  @Field(() => ReviewCaseStateEnum, { nullable: true })
  state?: ReviewCaseState | null;
}

@Resolver()
export class ReviewCaseResolver {
  constructor(
    private readonly cases: ReviewCaseReadModel,
    private readonly decisions: ReviewDecisionService,
    private readonly feed: ReviewQueueFeed,
  ) {}

  @RequiresRole('moderator')
  @Query(() => ReviewCaseConnection, { description: 'The most urgent first, then the oldest.' })
  async reviewCases(@Args() args: ReviewCaseArgs): Promise<Connection<ReviewCaseType>> {
    const page = await this.cases.page(args.state, listPage(args));
    return toConnection(page, { cursorOf: reviewCaseCursor, nodeOf: toReviewCase });
  }

  @RequiresRole('moderator')
  @Query(() => ReviewCaseType, { nullable: true })
  async reviewCase(@Args('id', { type: () => ID }) id: string): Promise<ReviewCaseType | null> {
    const reviewCase = await this.cases.byId(id);
    return reviewCase === null ? null : toReviewCase(reviewCase);
  }

  @RequiresRole('moderator')
  @Mutation(() => DecideReviewCaseResult)
  async decideReviewCase(
    @SignedInContextParam() context: SignedInContext,
    @Args('input') input: DecideReviewCaseInput,
  ): Promise<typeof DecideReviewCaseResult> {
    return toReviewResult(await this.decisions.decide(context, input));
  }

  @RequiresRole('moderator')
  @Mutation(() => DecideReviewCaseResult)
  async escalateReviewCase(
    @SignedInContextParam() context: SignedInContext,
    @Args('caseId', { type: () => ID }) caseId: string,
    @Args('note') note: string,
  ): Promise<typeof DecideReviewCaseResult> {
    return toReviewResult(await this.decisions.escalate(context, caseId, note));
  }

  @RequiresRole('moderator')
  @Subscription(() => Int, {
    description: 'How many cases wait: now, and after every change.',
    resolve: (count: number) => count,
  })
  reviewQueueChanged(): AsyncIterableIterator<number> {
    return this.feed.follow();
  }
}
