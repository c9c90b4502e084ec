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

export type DecideReviewCaseInput = {
  caseId: string;
  /** A policy category; needed to reject. */
  category?: string | null | undefined;
  decision: ReviewDecision;
  note?: string | null | undefined;
  /** The version of the case that was looked at. */
  version: number;
};

export type MailState =
  | 'FAILED'
  /** No mail server is configured; the message can be read in the console. */
  | 'KEPT'
  | 'PENDING'
  | 'SENT';

export type ReviewCaseState =
  | 'CLOSED'
  | 'ESCALATED'
  | 'OPEN';

export type ReviewDecision =
  | 'APPROVE'
  | 'REJECT';

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

export type SuspendUserInput = {
  /** The person is shown this. */
  reason: string;
  userId: string;
};

export type VerdictOutcome =
  | 'ALLOW'
  | 'BLOCK'
  | 'HOLD';

export type WaitlistState =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'INVITED'
  | 'WAITING';

export type ReviewQueueChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ReviewQueueChangedSubscription = { reviewQueueChanged: number };

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

export type ReviewCaseFieldsFragment = { id: string, state: ReviewCaseState, category: string | null, priority: number, version: number, prompt: string, userDisplayName: string, openedAt: string, decidedAt: string | null, decision: ReviewDecision | null, decisionCategory: string | null, decisionNote: string | null, decidedByName: string | null, verdict: { outcome: VerdictOutcome, category: string | null, code: string, score: number, policyVersion: string, reasons: Array<string>, matches: Array<{ start: number, end: number, category: string, ruleId: string }> }, images: Array<{ id: string, position: number, url: string, widthPx: number, heightPx: number }>, events: Array<{ id: string, type: string, actorKind: string, actorName: string | null, createdAt: string, payload: string }> };

export type ReviewCasesQueryVariables = Exact<{
  state?: ReviewCaseState | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ReviewCasesQuery = { reviewCases: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, state: ReviewCaseState, category: string | null, priority: number, prompt: string, userDisplayName: string, openedAt: string, decision: ReviewDecision | null, decidedByName: string | null } }> } };

export type ReviewCaseQueryVariables = Exact<{
  id: string;
}>;


export type ReviewCaseQuery = { reviewCase: { id: string, state: ReviewCaseState, category: string | null, priority: number, version: number, prompt: string, userDisplayName: string, openedAt: string, decidedAt: string | null, decision: ReviewDecision | null, decisionCategory: string | null, decisionNote: string | null, decidedByName: string | null, verdict: { outcome: VerdictOutcome, category: string | null, code: string, score: number, policyVersion: string, reasons: Array<string>, matches: Array<{ start: number, end: number, category: string, ruleId: string }> }, images: Array<{ id: string, position: number, url: string, widthPx: number, heightPx: number }>, events: Array<{ id: string, type: string, actorKind: string, actorName: string | null, createdAt: string, payload: string }> } | null };

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
export const ReviewQueueChangedDocument = new TypedDocumentString(`
    subscription ReviewQueueChanged {
  reviewQueueChanged
}
    `) as unknown as TypedDocumentString<ReviewQueueChangedSubscription, ReviewQueueChangedSubscriptionVariables>;
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