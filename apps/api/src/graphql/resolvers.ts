import type { Type } from '@nestjs/common';
import { AuthResolver } from '../auth/auth.resolver.js';
import { ViewerResolver } from '../auth/viewer.resolver.js';
import { CheckpointResolver } from '../checkpoint/checkpoint.resolver.js';
import { GenerationEventsResolver } from '../generations/events/generation-events.resolver.js';
import { FromPictureResolver } from '../generations/from-picture/from-picture.resolver.js';
import { GenerationResolver } from '../generations/generation.resolver.js';
import { GenerationSourceResolver } from '../generations/source/generation-source.resolver.js';
import { HashBankResolver } from '../moderation/hash-banks/hash-bank.resolver.js';
import { ReviewCaseFieldsResolver } from '../moderation/review-cases/review-case-fields.resolver.js';
import { ReviewCaseResolver } from '../moderation/review-cases/review-case.resolver.js';
import { ReviewEventResolver } from '../moderation/review-cases/review-event.resolver.js';
import { OperatorEventResolver } from '../operations/operator-event.resolver.js';
import { ServiceStatusResolver } from '../operations/service-status.resolver.js';
import { WorkerStateResolver } from '../operations/worker-state.resolver.js';
import { MailMessageResolver } from '../outbox/mail-message.resolver.js';
import { PolicyResolver } from '../policy/policy.resolver.js';
import { ShadowStatisticsResolver } from '../policy/shadow/shadow-statistics.resolver.js';
import { PolicyWorkbenchResolver } from '../policy/workbench/policy-workbench.resolver.js';
import { PolicyVersionResolver } from '../policy/versions/policy-version.resolver.js';
import { FeatureFlagResolver } from '../rollout/feature-flag.resolver.js';
import { UserResolver } from '../users/user.resolver.js';
import { WaitlistResolver } from '../waitlist/waitlist.resolver.js';

/** Every resolver, for printing the schema without starting the service. A test compares it with the running one. */
export const RESOLVERS: readonly Type<unknown>[] = [
  AuthResolver,
  ViewerResolver,
  GenerationResolver,
  FromPictureResolver,
  GenerationSourceResolver,
  GenerationEventsResolver,
  ReviewCaseResolver,
  ReviewCaseFieldsResolver,
  ReviewEventResolver,
  HashBankResolver,
  WaitlistResolver,
  UserResolver,
  FeatureFlagResolver,
  MailMessageResolver,
  OperatorEventResolver,
  WorkerStateResolver,
  ServiceStatusResolver,
  CheckpointResolver,
  PolicyResolver,
  PolicyVersionResolver,
  PolicyWorkbenchResolver,
  ShadowStatisticsResolver,
];
