import { CreditEntryEntity } from './entities/credit-entry.entity.js';
import { FeatureFlagEntity } from './entities/feature-flag.entity.js';
import { GenerationEventEntity } from './entities/generation-event.entity.js';
import { GenerationEntity } from './entities/generation.entity.js';
import { HashBankEntryEntity } from './entities/hash-bank-entry.entity.js';
import { HashBankEntity } from './entities/hash-bank.entity.js';
import { ImageEntity } from './entities/image.entity.js';
import { MailMessageEntity } from './entities/mail-message.entity.js';
import { OperatorEventEntity } from './entities/operator-event.entity.js';
import { OutboxMessageEntity } from './entities/outbox-message.entity.js';
import { PolicyPackEntity } from './entities/policy-pack.entity.js';
import { PolicyShadowCountEntity } from './entities/policy-shadow-count.entity.js';
import { PolicyShadowExampleEntity } from './entities/policy-shadow-example.entity.js';
import { PolicyShadowRuleCountEntity } from './entities/policy-shadow-rule-count.entity.js';
import { PolicyVersionEntity } from './entities/policy-version.entity.js';
import { RefusedPromptEntity } from './entities/refused-prompt.entity.js';
import { ReviewCaseEntity } from './entities/review-case.entity.js';
import { ReviewEventEntity } from './entities/review-event.entity.js';
import { SignInTokenEntity } from './entities/sign-in-token.entity.js';
import { UploadEntity } from './entities/upload.entity.js';
import { UserEntity } from './entities/user.entity.js';
import { WaitlistEntryEntity } from './entities/waitlist-entry.entity.js';
import { WorkerHeartbeatEntity } from './entities/worker-heartbeat.entity.js';

export const ENTITIES = [
  CreditEntryEntity,
  FeatureFlagEntity,
  GenerationEntity,
  GenerationEventEntity,
  HashBankEntity,
  HashBankEntryEntity,
  ImageEntity,
  MailMessageEntity,
  OperatorEventEntity,
  OutboxMessageEntity,
  PolicyPackEntity,
  PolicyShadowCountEntity,
  PolicyShadowExampleEntity,
  PolicyShadowRuleCountEntity,
  PolicyVersionEntity,
  RefusedPromptEntity,
  ReviewCaseEntity,
  ReviewEventEntity,
  SignInTokenEntity,
  UploadEntity,
  UserEntity,
  WaitlistEntryEntity,
  WorkerHeartbeatEntity,
];
