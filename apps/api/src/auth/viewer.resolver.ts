import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { creditsLeft, dailyAllowance } from '#rollout';
import type { GraphqlContext } from '../graphql/graphql-context.js';
import { ViewerType } from './viewer.type.js';

@Resolver(() => ViewerType)
export class ViewerResolver {
  @ResolveField(() => Int)
  async creditsLeft(@Parent() viewer: ViewerType, @Context() { loaders }: GraphqlContext): Promise<number> {
    const { used } = await loaders.creditUsage.load(viewer.id);
    return creditsLeft({ creditsPerDay: dailyAllowance(viewer.accessStage), creditsUsed: used });
  }

  @ResolveField(() => Int)
  creditsPerDay(@Parent() viewer: ViewerType): number {
    return dailyAllowance(viewer.accessStage);
  }
}
