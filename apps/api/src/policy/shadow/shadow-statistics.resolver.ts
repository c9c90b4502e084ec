import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { RequiresRole } from '../../auth/permission.js';
import { ShadowStatisticsReadModel } from './shadow-statistics.read-model.js';
import { ShadowStatisticsType } from './shadow-statistics.type.js';

@Resolver()
export class ShadowStatisticsResolver {
  constructor(private readonly statistics: ShadowStatisticsReadModel) {}

  @RequiresRole('operator')
  @Query(() => ShadowStatisticsType)
  policyShadowStatistics(@Args('id', { type: () => ID }) id: string): Promise<ShadowStatisticsType> {
    return this.statistics.of(id);
  }
}
