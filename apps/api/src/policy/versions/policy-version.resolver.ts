import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RequiresRole } from '../../auth/permission.js';
import type { SignedInContext } from '../../context/api-context.js';
import { SignedInContextParam } from '../../context/current-context.decorator.js';
import { notFound } from '../../graphql/results/not-found.result.js';
import { TakePolicyStepInput } from './dto/take-policy-step.input.js';
import { PolicyDraftService } from './policy-draft.service.js';
import { PolicyReleaseService } from './policy-release.service.js';
import { toPolicyVersion } from './policy-version.mapper.js';
import type { PolicyVersionOutcome } from './policy-version.outcome.js';
import { PolicyVersionReadModel } from './policy-version.read-model.js';
import { PolicyVersionResult, toRefusal } from './policy-version.results.js';
import { PolicyVersionType } from './policy-version.type.js';

@Resolver(() => PolicyVersionType)
export class PolicyVersionResolver {
  constructor(
    private readonly versions: PolicyVersionReadModel,
    private readonly drafts: PolicyDraftService,
    private readonly releases: PolicyReleaseService,
  ) {}

  @RequiresRole('moderator')
  @Query(() => [PolicyVersionType], { description: 'The newest first, a hundred at most.' })
  async policyVersions(): Promise<PolicyVersionType[]> {
    return (await this.versions.list()).map(toPolicyVersion);
  }

  @RequiresRole('moderator')
  @Query(() => PolicyVersionType, { nullable: true })
  async policyVersion(@Args('id', { type: () => ID }) id: string): Promise<PolicyVersionType | null> {
    const view = await this.versions.byId(id);
    return view === null ? null : toPolicyVersion(view);
  }

  @ResolveField(() => String, { description: 'JSON, `{ pack, costs }`: what an editor starts from.' })
  async content(@Parent() { id }: PolicyVersionType): Promise<string> {
    const content = await this.versions.contentOf(id);
    return content === null ? '{}' : JSON.stringify({ pack: content.pack, costs: content.costs });
  }

  @RequiresRole('operator')
  @Mutation(() => PolicyVersionResult, { description: 'A draft with the content of another version.' })
  async createPolicyDraft(
    @SignedInContextParam() context: SignedInContext,
    @Args('fromId', { type: () => ID }) fromId: string,
    @Args('note') note: string,
  ): Promise<typeof PolicyVersionResult> {
    return this.answer(await this.drafts.create(context, fromId, note));
  }

  @RequiresRole('operator')
  @Mutation(() => PolicyVersionResult, {
    description: 'Takes effect before it answers, here; in every other process within a moment.',
  })
  async takePolicyStep(
    @SignedInContextParam() context: SignedInContext,
    @Args('input') { acknowledgedChanges, confirmation, ...step }: TakePolicyStepInput,
  ): Promise<typeof PolicyVersionResult> {
    const outcome = await this.releases.take(context, {
      ...step,
      acknowledgedChanges: acknowledgedChanges ?? null,
      confirmation: confirmation ?? null,
    });
    return this.answer(outcome);
  }

  @RequiresRole('operator')
  @Mutation(() => PolicyVersionResult, { nullable: true, description: 'Null when the draft is gone.' })
  async discardPolicyDraft(
    @SignedInContextParam() context: SignedInContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof PolicyVersionResult | null> {
    const outcome = await this.drafts.discard(context, id);
    return outcome.kind === 'changed' ? null : toRefusal(outcome);
  }

  private async answer(outcome: PolicyVersionOutcome): Promise<typeof PolicyVersionResult> {
    if (outcome.kind !== 'changed') return toRefusal(outcome);
    const view = await this.versions.byId(outcome.id);
    return view === null ? notFound('The version is gone.') : toPolicyVersion(view);
  }
}
