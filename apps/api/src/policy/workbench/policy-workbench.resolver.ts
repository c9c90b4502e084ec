import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { RequiresRole } from '../../auth/permission.js';
import type { SignedInContext } from '../../context/api-context.js';
import { SignedInContextParam } from '../../context/current-context.decorator.js';
import { AccessStageEnum } from '../../users/access-stage.enum.js';
import { BackTestService } from './back-test.service.js';
import { PolicyDiffEntryType } from './policy-diff.types.js';
import { PolicyWorkbenchService } from './policy-workbench.service.js';
import { PolicyRuleOverlapType } from './rule-overlap.type.js';
import { RuleOverlapService } from './rule-overlap.service.js';
import { PolicyTestVerdictType } from './test-verdict.type.js';
import { toPolicyChanges, toBackTest } from './verdict-comparison.mapper.js';
import { PolicyBackTestType, PolicyChangesType } from './verdict-comparison.types.js';
import { VerdictChangesService } from './verdict-changes.service.js';
import { make } from '../../graphql/make.js';

/** Trying versions out. Nothing here changes anything. */
@Resolver()
export class PolicyWorkbenchResolver {
  constructor(
    private readonly workbench: PolicyWorkbenchService,
    private readonly verdictChanges: VerdictChangesService,
    private readonly backTests: BackTestService,
    private readonly overlaps: RuleOverlapService,
  ) {}

  @RequiresRole('moderator')
  @Query(() => [PolicyTestVerdictType], {
    description: 'One verdict per version that exists, in the order given.',
  })
  async testPolicy(
    @SignedInContextParam() context: SignedInContext,
    @Args('text') text: string,
    @Args('versionIds', { type: () => [ID] }) versionIds: string[],
    @Args('accessStage', { type: () => AccessStageEnum, nullable: true }) accessStage?: number,
  ): Promise<PolicyTestVerdictType[]> {
    return this.workbench.test(context, { text, versionIds, accessStage: accessStage ?? 0 });
  }

  @RequiresRole('moderator')
  @Query(() => [PolicyDiffEntryType], { description: 'From the live version to this one.' })
  async policyDiff(@Args('id', { type: () => ID }) id: string): Promise<PolicyDiffEntryType[]> {
    return this.workbench.diff(id);
  }

  @RequiresRole('moderator')
  @Query(() => PolicyChangesType)
  async policyChanges(
    @SignedInContextParam() context: SignedInContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<PolicyChangesType> {
    const version = await this.workbench.versionToMeasure(context, id);
    return toPolicyChanges(await this.verdictChanges.against(version));
  }

  @RequiresRole('operator')
  @Query(() => PolicyBackTestType)
  async policyBackTest(
    @SignedInContextParam() context: SignedInContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('days', { type: () => Int, description: '1 to 14.' }) days: number,
  ): Promise<PolicyBackTestType> {
    const version = await this.workbench.versionToMeasure(context, id);
    return toBackTest(await this.backTests.run(version, this.workbench.checkedDays(days)));
  }

  @RequiresRole('moderator')
  @Query(() => PolicyRuleOverlapType)
  async policyRuleOverlap(
    @SignedInContextParam() context: SignedInContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<PolicyRuleOverlapType> {
    const version = await this.workbench.versionToMeasure(context, id);
    const { ruleIds, counts, alone, textCount } = await this.overlaps.of(version);
    return make(PolicyRuleOverlapType, {
      ruleIds: [...ruleIds],
      counts: counts.map((row) => [...row]),
      alone: [...alone],
      textCount,
    });
  }
}
