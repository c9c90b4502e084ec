/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Where a person stands. */
export type AccessStage =
  | 'BETA'
  | 'PREVIEW'
  | 'REVOKED'
  | 'STAFF'
  | 'TRUSTED'
  | 'WAITLIST';

export type CreateHashBankInput = {
  /** The policy category that a match breaks. */
  category: string;
  description?: string;
  /** Lower-case letters, digits, hyphens and underscores. */
  name: string;
};

export type DecideReviewCaseInput = {
  caseId: string;
  /** A policy category; needed to reject. */
  category?: string | null | undefined;
  decision: ReviewDecision;
  note?: string | null | undefined;
  /** The version of the case that was looked at. */
  version: number;
};

/** Which crops of a banked picture are found. */
export type HashBankCrops =
  | 'CURRENT'
  /** Only a hash was given: the whole picture alone is found. */
  | 'NONE'
  /** Those that an older release foresaw. Bank the picture again to find more of them. */
  | 'OUTDATED';

export type MailState =
  | 'FAILED'
  /** No mail server is configured; the message can be read in the console. */
  | 'KEPT'
  | 'PENDING'
  | 'SENT';

export type PolicyDiffKind =
  | 'ADDED'
  | 'CHANGED'
  | 'REMOVED';

export type PolicyOutcome =
  | 'ALLOW'
  | 'BLOCK'
  | 'HOLD';

export type PolicyPart =
  | 'CONCEPT'
  | 'COST'
  | 'JOINT_RULE'
  | 'PACK'
  | 'RULE'
  | 'STAGE'
  | 'THRESHOLD';

export type PolicyVersionAction =
  | 'PUBLISH'
  | 'RESTORE'
  | 'RETIRE'
  | 'START_SHADOW'
  | 'STOP_SHADOW';

export type PolicyVersionOrigin =
  | 'BUILT_IN'
  | 'OPERATOR';

export type PolicyVersionState =
  | 'DRAFT'
  | 'LIVE'
  | 'RETIRED'
  | 'SHADOW';

export type ReviewCaseState =
  | 'CLOSED'
  | 'ESCALATED'
  | 'OPEN';

export type ReviewDecision =
  | 'APPROVE'
  | 'REJECT';

export type ReviewSourcePart =
  /** Where an edit draws: in the white part. */
  | 'MASK'
  /** What the pictures were made from. */
  | 'SOURCE'
  /** Where a blend leads. */
  | 'TARGET';

export type Role =
  | 'MEMBER'
  | 'MODERATOR'
  | 'OPERATOR';

export type SetUserAccessStageInput = {
  accessStage: AccessStage;
  reason: string;
  userId: string;
};

export type SetUserRoleInput = {
  reason: string;
  role: Role;
  userId: string;
};

export type ShadowSide =
  | 'LIVE'
  | 'SHADOW';

export type SuspendUserInput = {
  /** The person is shown this. */
  reason: string;
  userId: string;
};

export type TakePolicyStepInput = {
  /** Digest of the changes in verdict that were read; publishing asks for it when there are any. */
  acknowledgedChanges?: string | null | undefined;
  action: PolicyVersionAction;
  /** What was typed to confirm: PUBLISH to publish, ROLL BACK to restore; nothing otherwise. */
  confirmation?: string | null | undefined;
  id: string;
  reason: string;
  /** Of the version as it was seen. */
  revision: number;
};

export type VerdictChangeKind =
  | 'MILDER'
  | 'REASON'
  | 'STRICTER';

export type VerdictOutcome =
  | 'ALLOW'
  | 'BLOCK'
  | 'HOLD';

export type WaitlistState =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'INVITED'
  | 'WAITING';

export type HashBankFieldsFragment = { id: string, name: string, category: string, description: string, enabled: boolean, entryCount: number, outdatedCount: number, createdByName: string | null, createdAt: string };

export type HashBanksQueryVariables = Exact<{ [key: string]: never; }>;


export type HashBanksQuery = { hashBanks: Array<{ id: string, name: string, category: string, description: string, enabled: boolean, entryCount: number, outdatedCount: number, createdByName: string | null, createdAt: string }> };

export type HashBankQueryVariables = Exact<{
  id: string;
}>;


export type HashBankQuery = { hashBank: { id: string, name: string, category: string, description: string, enabled: boolean, entryCount: number, outdatedCount: number, createdByName: string | null, createdAt: string, entries: Array<{ id: string, pdqHash: string, crops: HashBankCrops, note: string, createdByName: string | null, createdAt: string }>, matches: Array<{ imageId: string, entryId: string, distance: number, visibility: string, prompt: string, createdAt: string }> } | null };

export type CreateHashBankMutationVariables = Exact<{
  input: CreateHashBankInput;
}>;


export type CreateHashBankMutation = { createHashBank:
    | { __typename: 'Conflict', message: string }
    | { __typename: 'HashBank', id: string, name: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type SetHashBankEnabledMutationVariables = Exact<{
  id: string;
  enabled: boolean;
}>;


export type SetHashBankEnabledMutation = { setHashBankEnabled:
    | { __typename: 'Conflict', message: string }
    | { __typename: 'HashBank', name: string, enabled: boolean }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type AddHashBankEntryMutationVariables = Exact<{
  bankId: string;
  pdqHash: string;
  note: string;
}>;


export type AddHashBankEntryMutation = { addHashBankEntry:
    | { __typename: 'Conflict', message: string }
    | { __typename: 'HashBank', name: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type RemoveHashBankEntryMutationVariables = Exact<{
  id: string;
}>;


export type RemoveHashBankEntryMutation = { removeHashBankEntry:
    | { __typename: 'Conflict', message: string }
    | { __typename: 'HashBank', name: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type ReviewQueueChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ReviewQueueChangedSubscription = { reviewQueueChanged: number };

export type PolicyVersionFieldsFragment = { id: string, number: number, title: string, state: PolicyVersionState, origin: PolicyVersionOrigin, note: string, hash: string | null, contentHash: string, revision: number, ruleCount: number, conceptCount: number, basedOnNumber: number | null, authorName: string | null, createdAt: string, updatedAt: string, shadowSince: string | null, publishedAt: string | null, retiredAt: string | null, actions: Array<PolicyVersionAction> };

export type PolicyVersionsQueryVariables = Exact<{ [key: string]: never; }>;


export type PolicyVersionsQuery = { policyVersions: Array<{ id: string, number: number, title: string, state: PolicyVersionState, origin: PolicyVersionOrigin, note: string, hash: string | null, contentHash: string, revision: number, ruleCount: number, conceptCount: number, basedOnNumber: number | null, authorName: string | null, createdAt: string, updatedAt: string, shadowSince: string | null, publishedAt: string | null, retiredAt: string | null, actions: Array<PolicyVersionAction> }> };

export type PolicyVersionQueryVariables = Exact<{
  id: string;
}>;


export type PolicyVersionQuery = { policyVersion: { content: string, id: string, number: number, title: string, state: PolicyVersionState, origin: PolicyVersionOrigin, note: string, hash: string | null, contentHash: string, revision: number, ruleCount: number, conceptCount: number, basedOnNumber: number | null, authorName: string | null, createdAt: string, updatedAt: string, shadowSince: string | null, publishedAt: string | null, retiredAt: string | null, actions: Array<PolicyVersionAction> } | null };

export type CreatePolicyDraftMutationVariables = Exact<{
  fromId: string;
  note: string;
}>;


export type CreatePolicyDraftMutation = { createPolicyDraft:
    | { __typename: 'Conflict', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'PolicyBroken', message: string }
    | { __typename: 'PolicyChangesUnacknowledged', message: string }
    | { __typename: 'PolicyVersion', id: string, number: number }
    | { __typename: 'RateLimited', message: string }
   };

export type TakePolicyStepMutationVariables = Exact<{
  input: TakePolicyStepInput;
}>;


export type TakePolicyStepMutation = { takePolicyStep:
    | { __typename: 'Conflict', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'PolicyBroken', message: string }
    | { __typename: 'PolicyChangesUnacknowledged', message: string }
    | { __typename: 'PolicyVersion', id: string, number: number, state: PolicyVersionState }
    | { __typename: 'RateLimited', message: string }
   };

export type DiscardPolicyDraftMutationVariables = Exact<{
  id: string;
}>;


export type DiscardPolicyDraftMutation = { discardPolicyDraft:
    | { __typename: 'Conflict', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'PolicyBroken', message: string }
    | { __typename: 'PolicyChangesUnacknowledged', message: string }
    | { __typename: 'PolicyVersion' }
    | { __typename: 'RateLimited', message: string }
   | null };

export type VerdictChangeFieldsFragment = { text: string, kind: VerdictChangeKind, before: { outcome: PolicyOutcome, code: string, ruleIds: Array<string> }, after: { outcome: PolicyOutcome, code: string, ruleIds: Array<string> } };

export type TestPolicyQueryVariables = Exact<{
  text: string;
  versionIds: Array<string> | string;
  accessStage?: AccessStage | null | undefined;
}>;


export type TestPolicyQuery = { testPolicy: Array<{ versionId: string, versionNumber: number, outcome: PolicyOutcome, code: string, score: number, ruleIds: Array<string>, shadowRuleIds: Array<string>, spansWithheld: boolean, rewrite: string | null, reviewMs: number, matches: Array<{ start: number, end: number, ruleId: string, category: string }>, reasons: Array<{ code: string, message: string }> }> };

export type PolicyDiffQueryVariables = Exact<{
  id: string;
}>;


export type PolicyDiffQuery = { policyDiff: Array<{ part: PolicyPart, id: string, kind: PolicyDiffKind, fields: Array<{ field: string, before: string | null, after: string | null, added: Array<string>, removed: Array<string> }> }> };

export type PolicyChangesQueryVariables = Exact<{
  id: string;
}>;


export type PolicyChangesQuery = { policyChanges: { digest: string, count: number, textCount: number, changes: Array<{ text: string, kind: VerdictChangeKind, before: { outcome: PolicyOutcome, code: string, ruleIds: Array<string> }, after: { outcome: PolicyOutcome, code: string, ruleIds: Array<string> } }> } };

export type PolicyBackTestQueryVariables = Exact<{
  id: string;
  days: number;
}>;


export type PolicyBackTestQuery = { policyBackTest: { textCount: number, isCapped: boolean, changeCount: number, counts: Array<{ before: PolicyOutcome, after: PolicyOutcome, count: number }>, changes: Array<{ text: string, kind: VerdictChangeKind, before: { outcome: PolicyOutcome, code: string, ruleIds: Array<string> }, after: { outcome: PolicyOutcome, code: string, ruleIds: Array<string> } }> } };

export type PolicyRuleOverlapQueryVariables = Exact<{
  id: string;
}>;


export type PolicyRuleOverlapQuery = { policyRuleOverlap: { ruleIds: Array<string>, counts: Array<Array<number>>, alone: Array<number>, textCount: number } };

export type PolicyShadowStatisticsQueryVariables = Exact<{
  id: string;
}>;


export type PolicyShadowStatisticsQuery = { policyShadowStatistics: { judgedCount: number, disagreementCount: number, counts: Array<{ before: PolicyOutcome, after: PolicyOutcome, count: number }>, rules: Array<{ ruleId: string, side: ShadowSide, count: number }>, examples: Array<{ prompt: string, liveOutcome: PolicyOutcome, shadowOutcome: PolicyOutcome, liveRuleIds: Array<string>, shadowRuleIds: Array<string>, judgedAt: string }> } };

export type ConsoleViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleViewerQuery = { viewer: { id: string, email: string, displayName: string, role: Role } | null };

export type ConsoleSignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type ConsoleSignOutMutation = { signOut: boolean };

export type OperatorEventsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type OperatorEventsQuery = { operatorEvents: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, actorName: string | null, action: string, target: string, payload: string, createdAt: string } }> } };

export type WorkshopQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkshopQuery = { serviceStatus: { checkpointId: string | null, queueLength: number, workersReady: number, generationOpen: boolean }, workers: Array<{ workerId: string, state: string, checkpointId: string | null, detail: string | null, seenAt: string, live: boolean }> };

export type MailFieldsFragment = { id: string, recipient: string, subject: string, textBody: string, kind: string, state: MailState, error: string | null, createdAt: string, sentAt: string | null };

export type MailMessagesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MailMessagesQuery = { mailMessages: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, recipient: string, subject: string, textBody: string, kind: string, state: MailState, error: string | null, createdAt: string, sentAt: string | null } }> } };

export type MailMessageQueryVariables = Exact<{
  id: string;
}>;


export type MailMessageQuery = { mailMessage: { id: string, recipient: string, subject: string, textBody: string, kind: string, state: MailState, error: string | null, createdAt: string, sentAt: string | null } | null };

export type ReviewCaseFieldsFragment = { id: string, state: ReviewCaseState, category: string | null, priority: number, version: number, prompt: string, userDisplayName: string, openedAt: string, decidedAt: string | null, decision: ReviewDecision | null, decisionCategory: string | null, decisionNote: string | null, decidedByName: string | null, heldFor: Array<string>, promptsAround: { source: Array<string>, target: Array<string>, before: Array<string> }, verdict: { outcome: VerdictOutcome, category: string | null, code: string, score: number, policyVersion: string, reasons: Array<string>, matches: Array<{ start: number, end: number, category: string, ruleId: string }> }, images: Array<{ id: string, position: number, url: string, widthPx: number, heightPx: number }>, sources: Array<{ part: ReviewSourcePart, url: string | null, widthPx: number, heightPx: number }>, events: Array<{ id: string, type: string, actorKind: string, actorName: string | null, createdAt: string, payload: string }> };

export type ReviewCasesQueryVariables = Exact<{
  state?: ReviewCaseState | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ReviewCasesQuery = { reviewCases: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, state: ReviewCaseState, category: string | null, priority: number, prompt: string, userDisplayName: string, openedAt: string, decision: ReviewDecision | null, decidedByName: string | null } }> } };

export type ReviewCaseQueryVariables = Exact<{
  id: string;
}>;


export type ReviewCaseQuery = { reviewCase: { id: string, state: ReviewCaseState, category: string | null, priority: number, version: number, prompt: string, userDisplayName: string, openedAt: string, decidedAt: string | null, decision: ReviewDecision | null, decisionCategory: string | null, decisionNote: string | null, decidedByName: string | null, heldFor: Array<string>, promptsAround: { source: Array<string>, target: Array<string>, before: Array<string> }, verdict: { outcome: VerdictOutcome, category: string | null, code: string, score: number, policyVersion: string, reasons: Array<string>, matches: Array<{ start: number, end: number, category: string, ruleId: string }> }, images: Array<{ id: string, position: number, url: string, widthPx: number, heightPx: number }>, sources: Array<{ part: ReviewSourcePart, url: string | null, widthPx: number, heightPx: number }>, events: Array<{ id: string, type: string, actorKind: string, actorName: string | null, createdAt: string, payload: string }> } | null };

export type PolicyCategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type PolicyCategoriesQuery = { contentPolicy: { version: string, categories: Array<{ id: string, title: string }> } };

export type DecideReviewCaseMutationVariables = Exact<{
  input: DecideReviewCaseInput;
}>;


export type DecideReviewCaseMutation = { decideReviewCase:
    | { __typename: 'Conflict', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ReviewCase', id: string, state: ReviewCaseState }
   };

export type EscalateReviewCaseMutationVariables = Exact<{
  caseId: string;
  note: string;
}>;


export type EscalateReviewCaseMutation = { escalateReviewCase:
    | { __typename: 'Conflict', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ReviewCase', id: string, state: ReviewCaseState }
   };

export type UserFieldsFragment = { id: string, email: string, displayName: string, role: Role, accessStage: AccessStage, suspendedAt: string | null, suspensionReason: string | null, createdAt: string, generationCount: number };

export type UsersQueryVariables = Exact<{
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type UsersQuery = { users: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, email: string, displayName: string, role: Role, accessStage: AccessStage, suspendedAt: string | null, suspensionReason: string | null, createdAt: string, generationCount: number } }> } };

export type UserQueryVariables = Exact<{
  id: string;
}>;


export type UserQuery = { user: { id: string, email: string, displayName: string, role: Role, accessStage: AccessStage, suspendedAt: string | null, suspensionReason: string | null, createdAt: string, generationCount: number } | null };

type UpdateUserFields_InvalidInput_Fragment = { __typename: 'InvalidInput', message: string };

type UpdateUserFields_NotFound_Fragment = { __typename: 'NotFound', message: string };

type UpdateUserFields_User_Fragment = { __typename: 'User', displayName: string };

export type UpdateUserFieldsFragment =
  | UpdateUserFields_InvalidInput_Fragment
  | UpdateUserFields_NotFound_Fragment
  | UpdateUserFields_User_Fragment
;

export type SetUserAccessStageMutationVariables = Exact<{
  input: SetUserAccessStageInput;
}>;


export type SetUserAccessStageMutation = { setUserAccessStage:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'User', displayName: string }
   };

export type SetUserRoleMutationVariables = Exact<{
  input: SetUserRoleInput;
}>;


export type SetUserRoleMutation = { setUserRole:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'User', displayName: string }
   };

export type SuspendUserMutationVariables = Exact<{
  input: SuspendUserInput;
}>;


export type SuspendUserMutation = { suspendUser:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'User', displayName: string }
   };

export type ReinstateUserMutationVariables = Exact<{
  userId: string;
}>;


export type ReinstateUserMutation = { reinstateUser:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'User', displayName: string }
   };

export type WaitlistEntryFieldsFragment = { id: string, email: string, intendedUse: string, state: WaitlistState, policyAgreedAt: string, invitedAt: string | null, acceptedAt: string | null, createdAt: string };

export type WaitlistEntriesQueryVariables = Exact<{
  state?: WaitlistState | null | undefined;
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type WaitlistEntriesQuery = { waitlistEntries: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, email: string, intendedUse: string, state: WaitlistState, policyAgreedAt: string, invitedAt: string | null, acceptedAt: string | null, createdAt: string } }> } };

export type WaitlistEntryQueryVariables = Exact<{
  id: string;
}>;


export type WaitlistEntryQuery = { waitlistEntry: { id: string, email: string, intendedUse: string, state: WaitlistState, policyAgreedAt: string, invitedAt: string | null, acceptedAt: string | null, createdAt: string } | null };

export type AdmitWaitlistEntryMutationVariables = Exact<{
  id: string;
}>;


export type AdmitWaitlistEntryMutation = { admitWaitlistEntry:
    | { __typename: 'Conflict', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'WaitlistEntry', email: string }
   };

export type DeclineWaitlistEntryMutationVariables = Exact<{
  id: string;
}>;


export type DeclineWaitlistEntryMutation = { declineWaitlistEntry:
    | { __typename: 'Conflict', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'WaitlistEntry', email: string }
   };

export type FlagFieldsFragment = { key: string, description: string, kind: string, enabled: boolean, source: string, updatedAt: string | null, updatedByName: string | null };

export type FeatureFlagsQueryVariables = Exact<{ [key: string]: never; }>;


export type FeatureFlagsQuery = { featureFlags: Array<{ key: string, description: string, kind: string, enabled: boolean, source: string, updatedAt: string | null, updatedByName: string | null }> };

export type SetFeatureFlagMutationVariables = Exact<{
  key: string;
  enabled: boolean;
}>;


export type SetFeatureFlagMutation = { setFeatureFlag:
    | { __typename: 'Conflict', message: string }
    | { __typename: 'FeatureFlag', key: string, description: string, kind: string, enabled: boolean, source: string, updatedAt: string | null, updatedByName: string | null }
    | { __typename: 'NotFound', message: string }
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const HashBankFieldsFragmentDoc = new TypedDocumentString(`
    fragment HashBankFields on HashBank {
  id
  name
  category
  description
  enabled
  entryCount
  outdatedCount
  createdByName
  createdAt
}
    `, {"fragmentName":"HashBankFields"}) as unknown as TypedDocumentString<HashBankFieldsFragment, unknown>;
export const PolicyVersionFieldsFragmentDoc = new TypedDocumentString(`
    fragment PolicyVersionFields on PolicyVersion {
  id
  number
  title
  state
  origin
  note
  hash
  contentHash
  revision
  ruleCount
  conceptCount
  basedOnNumber
  authorName
  createdAt
  updatedAt
  shadowSince
  publishedAt
  retiredAt
  actions
}
    `, {"fragmentName":"PolicyVersionFields"}) as unknown as TypedDocumentString<PolicyVersionFieldsFragment, unknown>;
export const VerdictChangeFieldsFragmentDoc = new TypedDocumentString(`
    fragment VerdictChangeFields on VerdictChange {
  text
  kind
  before {
    outcome
    code
    ruleIds
  }
  after {
    outcome
    code
    ruleIds
  }
}
    `, {"fragmentName":"VerdictChangeFields"}) as unknown as TypedDocumentString<VerdictChangeFieldsFragment, unknown>;
export const MailFieldsFragmentDoc = new TypedDocumentString(`
    fragment MailFields on MailMessage {
  id
  recipient
  subject
  textBody
  kind
  state
  error
  createdAt
  sentAt
}
    `, {"fragmentName":"MailFields"}) as unknown as TypedDocumentString<MailFieldsFragment, unknown>;
export const ReviewCaseFieldsFragmentDoc = new TypedDocumentString(`
    fragment ReviewCaseFields on ReviewCase {
  id
  state
  category
  priority
  version
  prompt
  userDisplayName
  openedAt
  decidedAt
  decision
  decisionCategory
  decisionNote
  decidedByName
  heldFor
  promptsAround {
    source
    target
    before
  }
  verdict {
    outcome
    category
    code
    score
    policyVersion
    reasons
    matches {
      start
      end
      category
      ruleId
    }
  }
  images {
    id
    position
    url
    widthPx
    heightPx
  }
  sources {
    part
    url
    widthPx
    heightPx
  }
  events {
    id
    type
    actorKind
    actorName
    createdAt
    payload
  }
}
    `, {"fragmentName":"ReviewCaseFields"}) as unknown as TypedDocumentString<ReviewCaseFieldsFragment, unknown>;
export const UserFieldsFragmentDoc = new TypedDocumentString(`
    fragment UserFields on User {
  id
  email
  displayName
  role
  accessStage
  suspendedAt
  suspensionReason
  createdAt
  generationCount
}
    `, {"fragmentName":"UserFields"}) as unknown as TypedDocumentString<UserFieldsFragment, unknown>;
export const UpdateUserFieldsFragmentDoc = new TypedDocumentString(`
    fragment UpdateUserFields on UpdateUserResult {
  __typename
  ... on User {
    displayName
  }
  ... on NotFound {
    message
  }
  ... on InvalidInput {
    message
  }
}
    `, {"fragmentName":"UpdateUserFields"}) as unknown as TypedDocumentString<UpdateUserFieldsFragment, unknown>;
export const WaitlistEntryFieldsFragmentDoc = new TypedDocumentString(`
    fragment WaitlistEntryFields on WaitlistEntry {
  id
  email
  intendedUse
  state
  policyAgreedAt
  invitedAt
  acceptedAt
  createdAt
}
    `, {"fragmentName":"WaitlistEntryFields"}) as unknown as TypedDocumentString<WaitlistEntryFieldsFragment, unknown>;
export const FlagFieldsFragmentDoc = new TypedDocumentString(`
    fragment FlagFields on FeatureFlag {
  key
  description
  kind
  enabled
  source
  updatedAt
  updatedByName
}
    `, {"fragmentName":"FlagFields"}) as unknown as TypedDocumentString<FlagFieldsFragment, unknown>;
export const HashBanksDocument = new TypedDocumentString(`
    query HashBanks {
  hashBanks {
    ...HashBankFields
  }
}
    fragment HashBankFields on HashBank {
  id
  name
  category
  description
  enabled
  entryCount
  outdatedCount
  createdByName
  createdAt
}`) as unknown as TypedDocumentString<HashBanksQuery, HashBanksQueryVariables>;
export const HashBankDocument = new TypedDocumentString(`
    query HashBank($id: ID!) {
  hashBank(id: $id) {
    ...HashBankFields
    entries {
      id
      pdqHash
      crops
      note
      createdByName
      createdAt
    }
    matches {
      imageId
      entryId
      distance
      visibility
      prompt
      createdAt
    }
  }
}
    fragment HashBankFields on HashBank {
  id
  name
  category
  description
  enabled
  entryCount
  outdatedCount
  createdByName
  createdAt
}`) as unknown as TypedDocumentString<HashBankQuery, HashBankQueryVariables>;
export const CreateHashBankDocument = new TypedDocumentString(`
    mutation CreateHashBank($input: CreateHashBankInput!) {
  createHashBank(input: $input) {
    __typename
    ... on HashBank {
      id
      name
    }
    ... on NotFound {
      message
    }
    ... on Conflict {
      message
    }
    ... on InvalidInput {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateHashBankMutation, CreateHashBankMutationVariables>;
export const SetHashBankEnabledDocument = new TypedDocumentString(`
    mutation SetHashBankEnabled($id: ID!, $enabled: Boolean!) {
  setHashBankEnabled(id: $id, enabled: $enabled) {
    __typename
    ... on HashBank {
      name
      enabled
    }
    ... on NotFound {
      message
    }
    ... on Conflict {
      message
    }
    ... on InvalidInput {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetHashBankEnabledMutation, SetHashBankEnabledMutationVariables>;
export const AddHashBankEntryDocument = new TypedDocumentString(`
    mutation AddHashBankEntry($bankId: ID!, $pdqHash: String!, $note: String!) {
  addHashBankEntry(bankId: $bankId, pdqHash: $pdqHash, note: $note) {
    __typename
    ... on HashBank {
      name
    }
    ... on NotFound {
      message
    }
    ... on Conflict {
      message
    }
    ... on InvalidInput {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddHashBankEntryMutation, AddHashBankEntryMutationVariables>;
export const RemoveHashBankEntryDocument = new TypedDocumentString(`
    mutation RemoveHashBankEntry($id: ID!) {
  removeHashBankEntry(id: $id) {
    __typename
    ... on HashBank {
      name
    }
    ... on NotFound {
      message
    }
    ... on Conflict {
      message
    }
    ... on InvalidInput {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveHashBankEntryMutation, RemoveHashBankEntryMutationVariables>;
export const ReviewQueueChangedDocument = new TypedDocumentString(`
    subscription ReviewQueueChanged {
  reviewQueueChanged
}
    `) as unknown as TypedDocumentString<ReviewQueueChangedSubscription, ReviewQueueChangedSubscriptionVariables>;
export const PolicyVersionsDocument = new TypedDocumentString(`
    query PolicyVersions {
  policyVersions {
    ...PolicyVersionFields
  }
}
    fragment PolicyVersionFields on PolicyVersion {
  id
  number
  title
  state
  origin
  note
  hash
  contentHash
  revision
  ruleCount
  conceptCount
  basedOnNumber
  authorName
  createdAt
  updatedAt
  shadowSince
  publishedAt
  retiredAt
  actions
}`) as unknown as TypedDocumentString<PolicyVersionsQuery, PolicyVersionsQueryVariables>;
export const PolicyVersionDocument = new TypedDocumentString(`
    query PolicyVersion($id: ID!) {
  policyVersion(id: $id) {
    ...PolicyVersionFields
    content
  }
}
    fragment PolicyVersionFields on PolicyVersion {
  id
  number
  title
  state
  origin
  note
  hash
  contentHash
  revision
  ruleCount
  conceptCount
  basedOnNumber
  authorName
  createdAt
  updatedAt
  shadowSince
  publishedAt
  retiredAt
  actions
}`) as unknown as TypedDocumentString<PolicyVersionQuery, PolicyVersionQueryVariables>;
export const CreatePolicyDraftDocument = new TypedDocumentString(`
    mutation CreatePolicyDraft($fromId: ID!, $note: String!) {
  createPolicyDraft(fromId: $fromId, note: $note) {
    __typename
    ... on PolicyVersion {
      id
      number
    }
    ... on NotFound {
      message
    }
    ... on Conflict {
      message
    }
    ... on InvalidInput {
      message
    }
    ... on PolicyBroken {
      message
    }
    ... on PolicyChangesUnacknowledged {
      message
    }
    ... on RateLimited {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreatePolicyDraftMutation, CreatePolicyDraftMutationVariables>;
export const TakePolicyStepDocument = new TypedDocumentString(`
    mutation TakePolicyStep($input: TakePolicyStepInput!) {
  takePolicyStep(input: $input) {
    __typename
    ... on PolicyVersion {
      id
      number
      state
    }
    ... on NotFound {
      message
    }
    ... on Conflict {
      message
    }
    ... on InvalidInput {
      message
    }
    ... on PolicyBroken {
      message
    }
    ... on PolicyChangesUnacknowledged {
      message
    }
    ... on RateLimited {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<TakePolicyStepMutation, TakePolicyStepMutationVariables>;
export const DiscardPolicyDraftDocument = new TypedDocumentString(`
    mutation DiscardPolicyDraft($id: ID!) {
  discardPolicyDraft(id: $id) {
    __typename
    ... on NotFound {
      message
    }
    ... on Conflict {
      message
    }
    ... on InvalidInput {
      message
    }
    ... on PolicyBroken {
      message
    }
    ... on PolicyChangesUnacknowledged {
      message
    }
    ... on RateLimited {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DiscardPolicyDraftMutation, DiscardPolicyDraftMutationVariables>;
export const TestPolicyDocument = new TypedDocumentString(`
    query TestPolicy($text: String!, $versionIds: [ID!]!, $accessStage: AccessStage) {
  testPolicy(text: $text, versionIds: $versionIds, accessStage: $accessStage) {
    versionId
    versionNumber
    outcome
    code
    score
    matches {
      start
      end
      ruleId
      category
    }
    reasons {
      code
      message
    }
    ruleIds
    shadowRuleIds
    spansWithheld
    rewrite
    reviewMs
  }
}
    `) as unknown as TypedDocumentString<TestPolicyQuery, TestPolicyQueryVariables>;
export const PolicyDiffDocument = new TypedDocumentString(`
    query PolicyDiff($id: ID!) {
  policyDiff(id: $id) {
    part
    id
    kind
    fields {
      field
      before
      after
      added
      removed
    }
  }
}
    `) as unknown as TypedDocumentString<PolicyDiffQuery, PolicyDiffQueryVariables>;
export const PolicyChangesDocument = new TypedDocumentString(`
    query PolicyChanges($id: ID!) {
  policyChanges(id: $id) {
    digest
    count
    textCount
    changes {
      ...VerdictChangeFields
    }
  }
}
    fragment VerdictChangeFields on VerdictChange {
  text
  kind
  before {
    outcome
    code
    ruleIds
  }
  after {
    outcome
    code
    ruleIds
  }
}`) as unknown as TypedDocumentString<PolicyChangesQuery, PolicyChangesQueryVariables>;
export const PolicyBackTestDocument = new TypedDocumentString(`
    query PolicyBackTest($id: ID!, $days: Int!) {
  policyBackTest(id: $id, days: $days) {
    textCount
    isCapped
    changeCount
    counts {
      before
      after
      count
    }
    changes {
      ...VerdictChangeFields
    }
  }
}
    fragment VerdictChangeFields on VerdictChange {
  text
  kind
  before {
    outcome
    code
    ruleIds
  }
  after {
    outcome
    code
    ruleIds
  }
}`) as unknown as TypedDocumentString<PolicyBackTestQuery, PolicyBackTestQueryVariables>;
export const PolicyRuleOverlapDocument = new TypedDocumentString(`
    query PolicyRuleOverlap($id: ID!) {
  policyRuleOverlap(id: $id) {
    ruleIds
    counts
    alone
    textCount
  }
}
    `) as unknown as TypedDocumentString<PolicyRuleOverlapQuery, PolicyRuleOverlapQueryVariables>;
export const PolicyShadowStatisticsDocument = new TypedDocumentString(`
    query PolicyShadowStatistics($id: ID!) {
  policyShadowStatistics(id: $id) {
    judgedCount
    disagreementCount
    counts {
      before
      after
      count
    }
    rules {
      ruleId
      side
      count
    }
    examples {
      prompt
      liveOutcome
      shadowOutcome
      liveRuleIds
      shadowRuleIds
      judgedAt
    }
  }
}
    `) as unknown as TypedDocumentString<PolicyShadowStatisticsQuery, PolicyShadowStatisticsQueryVariables>;
export const ConsoleViewerDocument = new TypedDocumentString(`
    query ConsoleViewer {
  viewer {
    id
    email
    displayName
    role
  }
}
    `) as unknown as TypedDocumentString<ConsoleViewerQuery, ConsoleViewerQueryVariables>;
export const ConsoleSignOutDocument = new TypedDocumentString(`
    mutation ConsoleSignOut {
  signOut
}
    `) as unknown as TypedDocumentString<ConsoleSignOutMutation, ConsoleSignOutMutationVariables>;
export const OperatorEventsDocument = new TypedDocumentString(`
    query OperatorEvents($first: Int!, $after: String) {
  operatorEvents(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        actorName
        action
        target
        payload
        createdAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OperatorEventsQuery, OperatorEventsQueryVariables>;
export const WorkshopDocument = new TypedDocumentString(`
    query Workshop {
  serviceStatus {
    checkpointId
    queueLength
    workersReady
    generationOpen
  }
  workers {
    workerId
    state
    checkpointId
    detail
    seenAt
    live
  }
}
    `) as unknown as TypedDocumentString<WorkshopQuery, WorkshopQueryVariables>;
export const MailMessagesDocument = new TypedDocumentString(`
    query MailMessages($first: Int!, $after: String) {
  mailMessages(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...MailFields
      }
    }
  }
}
    fragment MailFields on MailMessage {
  id
  recipient
  subject
  textBody
  kind
  state
  error
  createdAt
  sentAt
}`) as unknown as TypedDocumentString<MailMessagesQuery, MailMessagesQueryVariables>;
export const MailMessageDocument = new TypedDocumentString(`
    query MailMessage($id: ID!) {
  mailMessage(id: $id) {
    ...MailFields
  }
}
    fragment MailFields on MailMessage {
  id
  recipient
  subject
  textBody
  kind
  state
  error
  createdAt
  sentAt
}`) as unknown as TypedDocumentString<MailMessageQuery, MailMessageQueryVariables>;
export const ReviewCasesDocument = new TypedDocumentString(`
    query ReviewCases($state: ReviewCaseState, $first: Int!, $after: String) {
  reviewCases(state: $state, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        state
        category
        priority
        prompt
        userDisplayName
        openedAt
        decision
        decidedByName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReviewCasesQuery, ReviewCasesQueryVariables>;
export const ReviewCaseDocument = new TypedDocumentString(`
    query ReviewCase($id: ID!) {
  reviewCase(id: $id) {
    ...ReviewCaseFields
  }
}
    fragment ReviewCaseFields on ReviewCase {
  id
  state
  category
  priority
  version
  prompt
  userDisplayName
  openedAt
  decidedAt
  decision
  decisionCategory
  decisionNote
  decidedByName
  heldFor
  promptsAround {
    source
    target
    before
  }
  verdict {
    outcome
    category
    code
    score
    policyVersion
    reasons
    matches {
      start
      end
      category
      ruleId
    }
  }
  images {
    id
    position
    url
    widthPx
    heightPx
  }
  sources {
    part
    url
    widthPx
    heightPx
  }
  events {
    id
    type
    actorKind
    actorName
    createdAt
    payload
  }
}`) as unknown as TypedDocumentString<ReviewCaseQuery, ReviewCaseQueryVariables>;
export const PolicyCategoriesDocument = new TypedDocumentString(`
    query PolicyCategories {
  contentPolicy {
    version
    categories {
      id
      title
    }
  }
}
    `) as unknown as TypedDocumentString<PolicyCategoriesQuery, PolicyCategoriesQueryVariables>;
export const DecideReviewCaseDocument = new TypedDocumentString(`
    mutation DecideReviewCase($input: DecideReviewCaseInput!) {
  decideReviewCase(input: $input) {
    __typename
    ... on ReviewCase {
      id
      state
    }
    ... on NotFound {
      message
    }
    ... on Conflict {
      message
    }
    ... on InvalidInput {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DecideReviewCaseMutation, DecideReviewCaseMutationVariables>;
export const EscalateReviewCaseDocument = new TypedDocumentString(`
    mutation EscalateReviewCase($caseId: ID!, $note: String!) {
  escalateReviewCase(caseId: $caseId, note: $note) {
    __typename
    ... on ReviewCase {
      id
      state
    }
    ... on NotFound {
      message
    }
    ... on Conflict {
      message
    }
    ... on InvalidInput {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<EscalateReviewCaseMutation, EscalateReviewCaseMutationVariables>;
export const UsersDocument = new TypedDocumentString(`
    query Users($search: String, $first: Int!, $after: String) {
  users(search: $search, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...UserFields
      }
    }
  }
}
    fragment UserFields on User {
  id
  email
  displayName
  role
  accessStage
  suspendedAt
  suspensionReason
  createdAt
  generationCount
}`) as unknown as TypedDocumentString<UsersQuery, UsersQueryVariables>;
export const UserDocument = new TypedDocumentString(`
    query User($id: ID!) {
  user(id: $id) {
    ...UserFields
  }
}
    fragment UserFields on User {
  id
  email
  displayName
  role
  accessStage
  suspendedAt
  suspensionReason
  createdAt
  generationCount
}`) as unknown as TypedDocumentString<UserQuery, UserQueryVariables>;
export const SetUserAccessStageDocument = new TypedDocumentString(`
    mutation SetUserAccessStage($input: SetUserAccessStageInput!) {
  setUserAccessStage(input: $input) {
    ...UpdateUserFields
  }
}
    fragment UpdateUserFields on UpdateUserResult {
  __typename
  ... on User {
    displayName
  }
  ... on NotFound {
    message
  }
  ... on InvalidInput {
    message
  }
}`) as unknown as TypedDocumentString<SetUserAccessStageMutation, SetUserAccessStageMutationVariables>;
export const SetUserRoleDocument = new TypedDocumentString(`
    mutation SetUserRole($input: SetUserRoleInput!) {
  setUserRole(input: $input) {
    ...UpdateUserFields
  }
}
    fragment UpdateUserFields on UpdateUserResult {
  __typename
  ... on User {
    displayName
  }
  ... on NotFound {
    message
  }
  ... on InvalidInput {
    message
  }
}`) as unknown as TypedDocumentString<SetUserRoleMutation, SetUserRoleMutationVariables>;
export const SuspendUserDocument = new TypedDocumentString(`
    mutation SuspendUser($input: SuspendUserInput!) {
  suspendUser(input: $input) {
    ...UpdateUserFields
  }
}
    fragment UpdateUserFields on UpdateUserResult {
  __typename
  ... on User {
    displayName
  }
  ... on NotFound {
    message
  }
  ... on InvalidInput {
    message
  }
}`) as unknown as TypedDocumentString<SuspendUserMutation, SuspendUserMutationVariables>;
export const ReinstateUserDocument = new TypedDocumentString(`
    mutation ReinstateUser($userId: ID!) {
  reinstateUser(userId: $userId) {
    ...UpdateUserFields
  }
}
    fragment UpdateUserFields on UpdateUserResult {
  __typename
  ... on User {
    displayName
  }
  ... on NotFound {
    message
  }
  ... on InvalidInput {
    message
  }
}`) as unknown as TypedDocumentString<ReinstateUserMutation, ReinstateUserMutationVariables>;
export const WaitlistEntriesDocument = new TypedDocumentString(`
    query WaitlistEntries($state: WaitlistState, $search: String, $first: Int!, $after: String) {
  waitlistEntries(state: $state, search: $search, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...WaitlistEntryFields
      }
    }
  }
}
    fragment WaitlistEntryFields on WaitlistEntry {
  id
  email
  intendedUse
  state
  policyAgreedAt
  invitedAt
  acceptedAt
  createdAt
}`) as unknown as TypedDocumentString<WaitlistEntriesQuery, WaitlistEntriesQueryVariables>;
export const WaitlistEntryDocument = new TypedDocumentString(`
    query WaitlistEntry($id: ID!) {
  waitlistEntry(id: $id) {
    ...WaitlistEntryFields
  }
}
    fragment WaitlistEntryFields on WaitlistEntry {
  id
  email
  intendedUse
  state
  policyAgreedAt
  invitedAt
  acceptedAt
  createdAt
}`) as unknown as TypedDocumentString<WaitlistEntryQuery, WaitlistEntryQueryVariables>;
export const AdmitWaitlistEntryDocument = new TypedDocumentString(`
    mutation AdmitWaitlistEntry($id: ID!) {
  admitWaitlistEntry(id: $id) {
    __typename
    ... on WaitlistEntry {
      email
    }
    ... on NotFound {
      message
    }
    ... on Conflict {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AdmitWaitlistEntryMutation, AdmitWaitlistEntryMutationVariables>;
export const DeclineWaitlistEntryDocument = new TypedDocumentString(`
    mutation DeclineWaitlistEntry($id: ID!) {
  declineWaitlistEntry(id: $id) {
    __typename
    ... on WaitlistEntry {
      email
    }
    ... on NotFound {
      message
    }
    ... on Conflict {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeclineWaitlistEntryMutation, DeclineWaitlistEntryMutationVariables>;
export const FeatureFlagsDocument = new TypedDocumentString(`
    query FeatureFlags {
  featureFlags {
    ...FlagFields
  }
}
    fragment FlagFields on FeatureFlag {
  key
  description
  kind
  enabled
  source
  updatedAt
  updatedByName
}`) as unknown as TypedDocumentString<FeatureFlagsQuery, FeatureFlagsQueryVariables>;
export const SetFeatureFlagDocument = new TypedDocumentString(`
    mutation SetFeatureFlag($key: ID!, $enabled: Boolean!) {
  setFeatureFlag(key: $key, enabled: $enabled) {
    __typename
    ... on FeatureFlag {
      ...FlagFields
    }
    ... on NotFound {
      message
    }
    ... on Conflict {
      message
    }
  }
}
    fragment FlagFields on FeatureFlag {
  key
  description
  kind
  enabled
  source
  updatedAt
  updatedByName
}`) as unknown as TypedDocumentString<SetFeatureFlagMutation, SetFeatureFlagMutationVariables>;