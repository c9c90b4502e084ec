import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../graphql/graphql-context.js';
import { ReviewEventType } from './review-case.type.js';

@Resolver(() => ReviewEventType)
export class ReviewEventResolver {
  @ResolveField(() => String, { nullable: true, description: 'Null when the system acted.' })
  async actorName(
    @Parent() { actorId }: ReviewEventType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<string | null> {
    return actorId === null ? null : loaders.userName.load(actorId);
  }
}
