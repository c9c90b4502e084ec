import {
  Args,
  Context,
  createUnionType,
  ID,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { RequiresRole } from '../auth/permission.js';
import type { SignedInContext } from '../context/api-context.js';
import { SignedInContextParam } from '../context/current-context.decorator.js';
import type { GraphqlContext } from '../graphql/graphql-context.js';
import { make } from '../graphql/make.js';
import { conflict, ConflictResult } from '../graphql/results/conflict.result.js';
import { notFound, NotFoundResult } from '../graphql/results/not-found.result.js';
import { FeatureFlagService, type FlagView, type SetFlagOutcome } from './feature-flag.service.js';
import { FeatureFlagType } from './feature-flag.type.js';

const SetFeatureFlagResult = createUnionType({
  name: 'SetFeatureFlagResult',
  types: () => [FeatureFlagType, NotFoundResult, ConflictResult] as const,
});

@Resolver(() => FeatureFlagType)
export class FeatureFlagResolver {
  constructor(private readonly flags: FeatureFlagService) {}

  @RequiresRole('operator')
  @Query(() => [FeatureFlagType])
  async featureFlags(): Promise<FeatureFlagType[]> {
    return (await this.flags.list()).map(toFeatureFlag);
  }

  @RequiresRole('operator')
  @Mutation(() => SetFeatureFlagResult, { description: 'Takes effect before it answers.' })
  async setFeatureFlag(
    @SignedInContextParam() context: SignedInContext,
    @Args('key', { type: () => ID }) key: string,
    @Args('enabled') enabled: boolean,
  ): Promise<typeof SetFeatureFlagResult> {
    return toSetResult(await this.flags.set(context, key, enabled));
  }

  @ResolveField(() => String, { nullable: true })
  async updatedByName(
    @Parent() flag: FeatureFlagType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<string | null> {
    return flag.updatedBy === null ? null : loaders.userName.load(flag.updatedBy);
  }
}

function toSetResult(outcome: SetFlagOutcome): typeof SetFeatureFlagResult {
  switch (outcome.kind) {
    case 'set':
      return toFeatureFlag(outcome.flag);
    case 'notFound':
      return notFound('There is no such flag.');
    case 'readOnly':
      return conflict('Flags are ruled by the Unleash server here; change this one there.');
  }
}

function toFeatureFlag(flag: FlagView): FeatureFlagType {
  return make(FeatureFlagType, { ...flag });
}
