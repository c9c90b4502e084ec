export { AppError, isRetryable } from './errors/app-error.js';
export type { AppErrorOptions, ErrorDetail } from './errors/app-error.js';
export { codeOf, messageOf } from './errors/error-message.js';

export { loadConfig } from './config/config.js';
export type { Config } from './config/config.js';
export { ConfigError } from './config/config-error.js';
export { APP_CONFIG, APP_SECRETS, ConfigModule } from './config/config.module.js';
export { readEnvironment } from './config/env.js';
export type { Environment } from './config/env.js';
export { Secrets, loadSecrets } from './config/secrets.js';
export { ensureSessionSecret } from './config/session-secret.js';
export { SETTING_NAMES } from './config/settings.js';
export type { SettingName } from './config/settings.js';

export { createDataSource, dataSourceOptions } from './database/data-source.js';
export { DatabaseError } from './database/database.error.js';
export { DatabaseModule } from './database/database.module.js';
export { ENTITIES } from './database/entities.js';
export type { JsonObject } from './database/json.js';
export { MIGRATIONS } from './database/migrations.js';
export { runMigrations } from './database/run-migrations.js';

export { CreditEntryEntity } from './database/entities/credit-entry.entity.js';
export { FEATURE_FLAG_KINDS, FeatureFlagEntity } from './database/entities/feature-flag.entity.js';
export type { FeatureFlagKind } from './database/entities/feature-flag.entity.js';
export { GenerationEventEntity } from './database/entities/generation-event.entity.js';
export { GenerationEntity } from './database/entities/generation.entity.js';
export { HashBankEntryEntity } from './database/entities/hash-bank-entry.entity.js';
export { HashBankEntity } from './database/entities/hash-bank.entity.js';
export { ImageEntity } from './database/entities/image.entity.js';
export { MAIL_KINDS, MAIL_STATES, MailMessageEntity } from './database/entities/mail-message.entity.js';
export type { MailKind, MailState } from './database/entities/mail-message.entity.js';
export { OperatorEventEntity } from './database/entities/operator-event.entity.js';
export { OUTBOX_TOPICS, OutboxMessageEntity } from './database/entities/outbox-message.entity.js';
export type { OutboxTopic } from './database/entities/outbox-message.entity.js';
export {
  POLICY_PACK_ORIGINS,
  POLICY_PACK_STATES,
  PolicyPackEntity,
} from './database/entities/policy-pack.entity.js';
export type { PolicyPackOrigin, PolicyPackState } from './database/entities/policy-pack.entity.js';
export { PolicyShadowCountEntity } from './database/entities/policy-shadow-count.entity.js';
export { PolicyShadowExampleEntity } from './database/entities/policy-shadow-example.entity.js';
export { PolicyShadowRuleCountEntity } from './database/entities/policy-shadow-rule-count.entity.js';
export type { ShadowSide } from './database/entities/policy-shadow-rule-count.entity.js';
export { PolicyVersionEntity } from './database/entities/policy-version.entity.js';
export { REFUSED_PROMPTS_KEPT_DAYS, RefusedPromptEntity } from './database/entities/refused-prompt.entity.js';
export {
  REVIEW_CASE_SOURCES,
  REVIEW_CASE_STATES,
  REVIEW_DECISIONS,
  ReviewCaseEntity,
} from './database/entities/review-case.entity.js';
export type {
  ReviewCaseSource,
  ReviewCaseState,
  ReviewDecision,
} from './database/entities/review-case.entity.js';
export {
  REVIEW_ACTOR_KINDS,
  REVIEW_EVENT_TYPES,
  ReviewEventEntity,
} from './database/entities/review-event.entity.js';
export type { ReviewActorKind, ReviewEventType } from './database/entities/review-event.entity.js';
export { SIGN_IN_TOKEN_PURPOSES, SignInTokenEntity } from './database/entities/sign-in-token.entity.js';
export type { SignInTokenPurpose } from './database/entities/sign-in-token.entity.js';
export { UPLOAD_PURPOSES, UploadEntity } from './database/entities/upload.entity.js';
export type { UploadPurpose } from './database/entities/upload.entity.js';
export { USER_ROLES, UserEntity } from './database/entities/user.entity.js';
export type { UserRole } from './database/entities/user.entity.js';
export { WaitlistEntryEntity } from './database/entities/waitlist-entry.entity.js';
export { WORKER_STATES, WorkerHeartbeatEntity } from './database/entities/worker-heartbeat.entity.js';
export type { WorkerState } from './database/entities/worker-heartbeat.entity.js';

export {
  CREDIT_ENTRY_KINDS,
  GENERATION_EVENT_TYPES,
  GENERATION_KINDS,
  GENERATION_STAGES,
  GENERATION_STATUSES,
  IMAGE_VISIBILITIES,
  VERDICT_OUTCOMES,
} from './generations/generation-status.js';
export type {
  CreditEntryKind,
  GenerationEventType,
  GenerationKind,
  GenerationStage,
  GenerationStatus,
  ImageVisibility,
  VerdictOutcome,
} from './generations/generation-status.js';

export { ensurePostgres } from './database/embedded-postgres.js';
export type { EmbeddedPostgres } from './database/embedded-postgres.js';

export { StorageModule } from './storage/storage.module.js';
export { createObjectStorage } from './storage/create-object-storage.js';
export { OBJECT_STORAGE, assertStorageKey } from './storage/object-storage.js';
export type { ObjectStorage } from './storage/object-storage.js';
export { StorageError } from './storage/storage.error.js';
export type { StorageErrorCode } from './storage/storage.error.js';

export { EVENT_BUS } from './events/event-bus.js';
export type { BusHandler, BusMessages, BusTopic, EventBus, Unsubscribe } from './events/event-bus.js';
export { EventBusModule } from './events/event-bus.module.js';
export { PostgresEventBus } from './events/postgres.event-bus.js';

export { createDatabaseFlagGate, createUnleashServerFlagGate } from './flags/create-flag-gate.js';
export { FLAG_GATE } from './flags/flag-gate.js';
export type { FlagContext, FlagGate, FlagSnapshot, FlagState } from './flags/flag-gate.js';
export { FLAG_KEYS, FLAGS, isFlagKey } from './flags/flag-keys.js';
export type { FlagDefinition, FlagKey, FlagKind, FlagStrategy } from './flags/flag-keys.js';
export { parseFlagRows } from './flags/flag-row.js';
export { FlagsModule } from './flags/flags.module.js';

export { MAIL_SENDER } from './mail/mail-sender.js';
export type { MailOutcome, MailSender, OutgoingMail } from './mail/mail-sender.js';
export { invitationMail, signInMail } from './mail/mail-templates.js';
export type { MailContent } from './mail/mail-templates.js';
export { MailModule } from './mail/mail.module.js';
export { Mailbox } from './mail/mailbox.js';

export { parseGenerationJob } from './queue/generation.job.js';
export type { GenerationJob } from './queue/generation.job.js';
export { BullGenerationQueue, GENERATION_ATTEMPTS, GENERATION_QUEUE } from './queue/generation.queue.js';
export type { GenerationQueue } from './queue/generation.queue.js';
export { createGenerationWorker } from './queue/create-generation-worker.js';
export type { GenerationJobProcessor, GenerationWorker } from './queue/create-generation-worker.js';
export type { QueueLocation } from './queue/queue-backend.js';
export { QUEUE_NAMES } from './queue/queue-names.js';
export { QueueModule } from './queue/queue.module.js';

export { Outbox } from './outbox/outbox.js';
export type { OutboxPayloads } from './outbox/outbox.js';
export { OutboxDispatcher } from './outbox/outbox-dispatcher.js';
export type { OutboxHandler, OutboxHandlers } from './outbox/outbox-dispatcher.js';
export { OutboxDispatcherModule } from './outbox/outbox-dispatcher.module.js';
export { OutboxModule } from './outbox/outbox.module.js';

export { HEARTBEAT_INTERVAL_MS, WORKER_LIVE_WINDOW_MS, WorkerRegistry } from './workers/worker-registry.js';
export type { KnownWorker, WorkerStatus } from './workers/worker-registry.js';
export { WorkersModule } from './workers/workers.module.js';

export { SYSTEM_ACTOR } from './context/actor.js';
export type { Actor } from './context/actor.js';
export { createRequestContext } from './context/request-context.js';
export type { RequestContext } from './context/request-context.js';

export { decodeCursor, encodeCursor, newestFirstPage } from './database/keyset-page.js';
export type { Keyset, KeysetPage } from './database/keyset-page.js';

export { contentHashOf } from './policy/content-hash.js';
export type { PolicyContent } from './policy/content-hash.js';
export { LivePolicy } from './policy/live-policy.js';
export type { LoadedPolicy } from './policy/live-policy.js';
export { LivePolicyModule } from './policy/live-policy.module.js';
export { lockPolicyPacks, nextPackNumber } from './policy/policy-pack-lock.js';
export { PolicyUnavailableError } from './policy/policy-unavailable.error.js';
export { seedPolicy } from './policy/seed-policy.js';

export { CROP_VERSION, NO_CROPS_VERSION } from './hash-banks/crop-version.js';
export { HashBankMatcher } from './hash-banks/hash-bank-matcher.js';
export type { HashBankMatch } from './hash-banks/hash-bank-matcher.js';

export { CREDITS_PER_GENERATION, CreditLedger } from './generations/credit-ledger.js';
export type { CreditUsage } from './generations/credit-ledger.js';
export type {
  CompleteGenerationResult,
  CompletionOptions,
  FinishGenerationResult,
  GenerationFailure,
  Hold,
  RequestCancelResult,
  StoredImage,
} from './generations/finish-generation.js';
export { GenerationStore } from './generations/generation-store.js';
export {
  GENERATION_TRANSITIONS,
  GenerationNotFoundError,
  IllegalGenerationTransitionError,
  isFinished,
} from './generations/generation-transitions.js';
export { GenerationReadModel } from './generations/generation.read-model.js';
export type { NewGeneration, QueueGenerationResult } from './generations/queue-generation.js';
export type {
  ClaimGenerationResult,
  GenerationProgress,
  RecordProgressResult,
} from './generations/run-generation.js';

export { ReviewCaseStore } from './review/review-case-store.js';
export type { ReviewCaseResult, ReviewDecisionInput } from './review/review-case-store.js';
export type { PromptsAround } from './review/prompts-once.js';
export { DatabaseSurroundingPrompts } from './review/surrounding-prompts.js';
export type { SurroundingPrompts } from './review/surrounding-prompts.js';
export { ReviewLog, verifyReviewLog } from './review/review-log.js';
export type { NewReviewEvent, ReviewLogCheck } from './review/review-log.js';

export { BUSINESS_EVENTS, BusinessEvents } from './observability/business-events.js';
export type { BusinessEventLabels, BusinessEventName } from './observability/business-events.js';
export { createLogger } from './observability/logger.js';
export type { LoggerOptions } from './observability/logger.js';
export { NestLogger } from './observability/nest-logger.js';
export { ObservabilityModule } from './observability/observability.module.js';
