import { Module } from '@nestjs/common';
import { OperatorLogModule } from '../operations/operator-log.module.js';
import { PolicyResolver } from './policy.resolver.js';
import { PromptReview } from './prompt-review.js';
import { RefusedPrompts } from './refused-prompts.js';
import { ShadowRecords } from './shadow/shadow-records.js';
import { ShadowReview } from './shadow/shadow-review.js';
import { ShadowStatisticsReadModel } from './shadow/shadow-statistics.read-model.js';
import { ShadowStatisticsResolver } from './shadow/shadow-statistics.resolver.js';
import { PolicyContentController } from './versions/policy-content.controller.js';
import { PolicyDraftService } from './versions/policy-draft.service.js';
import { PolicyReleaseService } from './versions/policy-release.service.js';
import { PolicyVersionReadModel } from './versions/policy-version.read-model.js';
import { PolicyVersionResolver } from './versions/policy-version.resolver.js';
import { BackTestService } from './workbench/back-test.service.js';
import { PolicyCompiler } from './workbench/policy-compiler.js';
import { PolicyWorkbenchResolver } from './workbench/policy-workbench.resolver.js';
import { PolicyWorkbenchService } from './workbench/policy-workbench.service.js';
import { RuleOverlapService } from './workbench/rule-overlap.service.js';
import { StoredPromptsReadModel } from './workbench/stored-prompts.read-model.js';
import { VerdictChangesService } from './workbench/verdict-changes.service.js';

@Module({
  imports: [OperatorLogModule],
  controllers: [PolicyContentController],
  providers: [
    PromptReview,
    RefusedPrompts,
    ShadowRecords,
    ShadowReview,
    PolicyResolver,
    PolicyVersionReadModel,
    PolicyDraftService,
    PolicyReleaseService,
    PolicyVersionResolver,
    PolicyCompiler,
    VerdictChangesService,
    StoredPromptsReadModel,
    BackTestService,
    RuleOverlapService,
    PolicyWorkbenchService,
    PolicyWorkbenchResolver,
    ShadowStatisticsReadModel,
    ShadowStatisticsResolver,
  ],
  exports: [PromptReview],
})
export class PolicyModule {}
