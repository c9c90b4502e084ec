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

export type CreateGenerationInput = {
  /** New for every click; the same one again returns the same generation. */
  clientRequestId: string;
  /** The checkpoint decides when left out. */
  guidanceScale?: number | null | undefined;
  imageCount?: number;
  prompt: string;
  /** Unsigned 32-bit; drawn at random when left out. */
  seed?: number | null | undefined;
  /** Width and height; the checkpoint decides when left out. */
  sizePx?: number | null | undefined;
  /** The checkpoint decides when left out. */
  steps?: number | null | undefined;
};

export type EditImageInput = {
  /** New for every click; the same one again returns the same generation. */
  clientRequestId: string;
  imageCount?: number;
  /** From POST /uploads?purpose=mask. White or transparent is drawn anew. */
  maskUploadId: string;
  /** What the masked part should show. */
  prompt: string;
  /** Unsigned 32-bit; drawn at random when left out. */
  seed?: number | null | undefined;
  source: ImageSourceInput;
};

export type GenerationEventType =
  | 'APPROVED'
  | 'CANCELLED'
  | 'COMPLETED'
  | 'FAILED'
  | 'HELD'
  | 'PROGRESS'
  | 'QUEUED'
  | 'REJECTED'
  | 'STARTED';

export type GenerationKind =
  | 'EDIT'
  | 'INTERPOLATION'
  | 'OUTPAINT'
  | 'TEXT'
  | 'UPSCALE'
  | 'VARIATION';

export type GenerationStage =
  | 'DECODE'
  | 'DENOISE'
  | 'ENCODE_TEXT'
  | 'PRIOR'
  | 'REVIEW'
  | 'STORE';

export type GenerationStatus =
  | 'CANCELLED'
  | 'COMPLETED'
  | 'FAILED'
  | 'HELD'
  | 'QUEUED'
  | 'REJECTED'
  | 'RUNNING';

/** The picture to start from: exactly one of the two. */
export type ImageSourceInput = {
  /** A picture of your own that you can see. */
  imageId?: string | null | undefined;
  /** From POST /uploads. */
  uploadId?: string | null | undefined;
};

export type InterpolateImagesInput = {
  /** New for every click; the same one again returns the same generation. */
  clientRequestId: string;
  imageCount?: number;
  /** Unsigned 32-bit; drawn at random when left out. */
  seed?: number | null | undefined;
  source: ImageSourceInput;
  /** The picture at the other end of the way. */
  target: ImageSourceInput;
};

export type JoinWaitlistInput = {
  agreesToPolicy: boolean;
  email: string;
  /** What the person wants to make, in their own words. */
  intendedUse: string;
};

export type OutpaintImageInput = {
  bottomPx?: number;
  /** New for every click; the same one again returns the same generation. */
  clientRequestId: string;
  imageCount?: number;
  leftPx?: number;
  prompt: string;
  rightPx?: number;
  /** Unsigned 32-bit; drawn at random when left out. */
  seed?: number | null | undefined;
  source: ImageSourceInput;
  topPx?: number;
};

export type Role =
  | 'MEMBER'
  | 'MODERATOR'
  | 'OPERATOR';

export type RolloutClosedReason =
  | 'KILL_SWITCH'
  | 'NO_FLAG_DATA'
  | 'STAGE_TOO_LOW';

export type UpscaleImageInput = {
  /** New for every click; the same one again returns the same generation. */
  clientRequestId: string;
  source: ImageSourceInput;
};

export type VaryImageInput = {
  /** New for every click; the same one again returns the same generation. */
  clientRequestId: string;
  imageCount?: number;
  /** Unsigned 32-bit; drawn at random when left out. */
  seed?: number | null | undefined;
  source: ImageSourceInput;
  /** From 0, which keeps the layout, to 1, which keeps only the idea. */
  strength?: number;
};

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { id: string, email: string, displayName: string, role: Role, accessStage: AccessStage, suspended: boolean, creditsLeft: number, creditsPerDay: number } | null };

export type ViewerFieldsFragment = { id: string, email: string, displayName: string, role: Role, accessStage: AccessStage, suspended: boolean, creditsLeft: number, creditsPerDay: number };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type JoinWaitlistMutationVariables = Exact<{
  input: JoinWaitlistInput;
}>;


export type JoinWaitlistMutation = { joinWaitlist:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ field: string, message: string }> }
    | { __typename: 'RateLimited', message: string, retryAfterSeconds: number }
    | { __typename: 'WaitlistJoined', message: string }
   };

export type ContentPolicyQueryVariables = Exact<{ [key: string]: never; }>;


export type ContentPolicyQuery = { contentPolicy: { version: string, refusedPromptsKeptDays: number, categories: Array<{ id: string, title: string, description: string }> } };

export type RequestSignInLinkMutationVariables = Exact<{
  email: string;
}>;


export type RequestSignInLinkMutation = { requestSignInLink:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ field: string, message: string }> }
    | { __typename: 'RateLimited', message: string, retryAfterSeconds: number }
    | { __typename: 'SignInLinkSent', message: string }
   };

export type RedeemSignInLinkMutationVariables = Exact<{
  token: string;
}>;


export type RedeemSignInLinkMutation = { redeemSignInLink:
    | { __typename: 'RateLimited', message: string, retryAfterSeconds: number }
    | { __typename: 'SignInLinkInvalid', code: string, message: string }
    | { __typename: 'SignedIn', viewer: { id: string, email: string, displayName: string, role: Role, accessStage: AccessStage, suspended: boolean, creditsLeft: number, creditsPerDay: number } }
   };

export type EditImageMutationVariables = Exact<{
  input: EditImageInput;
}>;


export type EditImageMutation = { editImage:
    | { __typename: 'AccountSuspended', code: string, message: string, suspendedAt: string }
    | { __typename: 'Generation', id: string, kind: GenerationKind, prompt: string, seed: number, imageCount: number, widthPx: number, heightPx: number, steps: number, guidanceScale: number, status: GenerationStatus, stage: GenerationStage | null, progressStep: number, progressTotal: number, previews: Array<string> | null, queuePosition: number | null, creditsCharged: number, holdCategory: string | null, rejectionCategory: string | null, errorCode: string | null, errorMessage: string | null, eventSequence: number, createdAt: string, finishedAt: string | null, source: { generationId: string | null, url: string } | null, target: { generationId: string | null, url: string } | null, images: Array<{ id: string, position: number, widthPx: number, heightPx: number, seed: number, url: string }> }
    | { __typename: 'GenerationUnavailable', code: string, message: string, detail: string | null }
    | { __typename: 'InvalidInput', code: string, message: string, fields: Array<{ field: string, message: string }> }
    | { __typename: 'PromptRefused', code: string, category: string, categoryTitle: string, message: string, spansWithheld: boolean, rewrite: string | null, policyVersion: string, spans: Array<{ start: number, end: number }> }
    | { __typename: 'QueueFull', code: string, message: string, retryAfterSeconds: number }
    | { __typename: 'QuotaExceeded', code: string, message: string, creditsPerDay: number, availableAt: string | null }
    | { __typename: 'RateLimited', code: string, message: string, retryAfterSeconds: number }
    | { __typename: 'RolloutClosed', code: string, reason: RolloutClosedReason, message: string }
   };

export type OutpaintImageMutationVariables = Exact<{
  input: OutpaintImageInput;
}>;


export type OutpaintImageMutation = { outpaintImage:
    | { __typename: 'AccountSuspended', code: string, message: string, suspendedAt: string }
    | { __typename: 'Generation', id: string, kind: GenerationKind, prompt: string, seed: number, imageCount: number, widthPx: number, heightPx: number, steps: number, guidanceScale: number, status: GenerationStatus, stage: GenerationStage | null, progressStep: number, progressTotal: number, previews: Array<string> | null, queuePosition: number | null, creditsCharged: number, holdCategory: string | null, rejectionCategory: string | null, errorCode: string | null, errorMessage: string | null, eventSequence: number, createdAt: string, finishedAt: string | null, source: { generationId: string | null, url: string } | null, target: { generationId: string | null, url: string } | null, images: Array<{ id: string, position: number, widthPx: number, heightPx: number, seed: number, url: string }> }
    | { __typename: 'GenerationUnavailable', code: string, message: string, detail: string | null }
    | { __typename: 'InvalidInput', code: string, message: string, fields: Array<{ field: string, message: string }> }
    | { __typename: 'PromptRefused', code: string, category: string, categoryTitle: string, message: string, spansWithheld: boolean, rewrite: string | null, policyVersion: string, spans: Array<{ start: number, end: number }> }
    | { __typename: 'QueueFull', code: string, message: string, retryAfterSeconds: number }
    | { __typename: 'QuotaExceeded', code: string, message: string, creditsPerDay: number, availableAt: string | null }
    | { __typename: 'RateLimited', code: string, message: string, retryAfterSeconds: number }
    | { __typename: 'RolloutClosed', code: string, reason: RolloutClosedReason, message: string }
   };

export type VaryImageMutationVariables = Exact<{
  input: VaryImageInput;
}>;


export type VaryImageMutation = { varyImage:
    | { __typename: 'AccountSuspended', code: string, message: string, suspendedAt: string }
    | { __typename: 'Generation', id: string, kind: GenerationKind, prompt: string, seed: number, imageCount: number, widthPx: number, heightPx: number, steps: number, guidanceScale: number, status: GenerationStatus, stage: GenerationStage | null, progressStep: number, progressTotal: number, previews: Array<string> | null, queuePosition: number | null, creditsCharged: number, holdCategory: string | null, rejectionCategory: string | null, errorCode: string | null, errorMessage: string | null, eventSequence: number, createdAt: string, finishedAt: string | null, source: { generationId: string | null, url: string } | null, target: { generationId: string | null, url: string } | null, images: Array<{ id: string, position: number, widthPx: number, heightPx: number, seed: number, url: string }> }
    | { __typename: 'GenerationUnavailable', code: string, message: string, detail: string | null }
    | { __typename: 'InvalidInput', code: string, message: string, fields: Array<{ field: string, message: string }> }
    | { __typename: 'PromptRefused', code: string, category: string, categoryTitle: string, message: string, spansWithheld: boolean, rewrite: string | null, policyVersion: string, spans: Array<{ start: number, end: number }> }
    | { __typename: 'QueueFull', code: string, message: string, retryAfterSeconds: number }
    | { __typename: 'QuotaExceeded', code: string, message: string, creditsPerDay: number, availableAt: string | null }
    | { __typename: 'RateLimited', code: string, message: string, retryAfterSeconds: number }
    | { __typename: 'RolloutClosed', code: string, reason: RolloutClosedReason, message: string }
   };

export type InterpolateImagesMutationVariables = Exact<{
  input: InterpolateImagesInput;
}>;


export type InterpolateImagesMutation = { interpolateImages:
    | { __typename: 'AccountSuspended', code: string, message: string, suspendedAt: string }
    | { __typename: 'Generation', id: string, kind: GenerationKind, prompt: string, seed: number, imageCount: number, widthPx: number, heightPx: number, steps: number, guidanceScale: number, status: GenerationStatus, stage: GenerationStage | null, progressStep: number, progressTotal: number, previews: Array<string> | null, queuePosition: number | null, creditsCharged: number, holdCategory: string | null, rejectionCategory: string | null, errorCode: string | null, errorMessage: string | null, eventSequence: number, createdAt: string, finishedAt: string | null, source: { generationId: string | null, url: string } | null, target: { generationId: string | null, url: string } | null, images: Array<{ id: string, position: number, widthPx: number, heightPx: number, seed: number, url: string }> }
    | { __typename: 'GenerationUnavailable', code: string, message: string, detail: string | null }
    | { __typename: 'InvalidInput', code: string, message: string, fields: Array<{ field: string, message: string }> }
    | { __typename: 'PromptRefused', code: string, category: string, categoryTitle: string, message: string, spansWithheld: boolean, rewrite: string | null, policyVersion: string, spans: Array<{ start: number, end: number }> }
    | { __typename: 'QueueFull', code: string, message: string, retryAfterSeconds: number }
    | { __typename: 'QuotaExceeded', code: string, message: string, creditsPerDay: number, availableAt: string | null }
    | { __typename: 'RateLimited', code: string, message: string, retryAfterSeconds: number }
    | { __typename: 'RolloutClosed', code: string, reason: RolloutClosedReason, message: string }
   };

export type UpscaleImageMutationVariables = Exact<{
  input: UpscaleImageInput;
}>;


export type UpscaleImageMutation = { upscaleImage:
    | { __typename: 'AccountSuspended', code: string, message: string, suspendedAt: string }
    | { __typename: 'Generation', id: string, kind: GenerationKind, prompt: string, seed: number, imageCount: number, widthPx: number, heightPx: number, steps: number, guidanceScale: number, status: GenerationStatus, stage: GenerationStage | null, progressStep: number, progressTotal: number, previews: Array<string> | null, queuePosition: number | null, creditsCharged: number, holdCategory: string | null, rejectionCategory: string | null, errorCode: string | null, errorMessage: string | null, eventSequence: number, createdAt: string, finishedAt: string | null, source: { generationId: string | null, url: string } | null, target: { generationId: string | null, url: string } | null, images: Array<{ id: string, position: number, widthPx: number, heightPx: number, seed: number, url: string }> }
    | { __typename: 'GenerationUnavailable', code: string, message: string, detail: string | null }
    | { __typename: 'InvalidInput', code: string, message: string, fields: Array<{ field: string, message: string }> }
    | { __typename: 'PromptRefused', code: string, category: string, categoryTitle: string, message: string, spansWithheld: boolean, rewrite: string | null, policyVersion: string, spans: Array<{ start: number, end: number }> }
    | { __typename: 'QueueFull', code: string, message: string, retryAfterSeconds: number }
    | { __typename: 'QuotaExceeded', code: string, message: string, creditsPerDay: number, availableAt: string | null }
    | { __typename: 'RateLimited', code: string, message: string, retryAfterSeconds: number }
    | { __typename: 'RolloutClosed', code: string, reason: RolloutClosedReason, message: string }
   };

export type GenerationFieldsFragment = { id: string, kind: GenerationKind, prompt: string, seed: number, imageCount: number, widthPx: number, heightPx: number, steps: number, guidanceScale: number, status: GenerationStatus, stage: GenerationStage | null, progressStep: number, progressTotal: number, previews: Array<string> | null, queuePosition: number | null, creditsCharged: number, holdCategory: string | null, rejectionCategory: string | null, errorCode: string | null, errorMessage: string | null, eventSequence: number, createdAt: string, finishedAt: string | null, source: { generationId: string | null, url: string } | null, target: { generationId: string | null, url: string } | null, images: Array<{ id: string, position: number, widthPx: number, heightPx: number, seed: number, url: string }> };

export type GenerationQueryVariables = Exact<{
  id: string;
}>;


export type GenerationQuery = { generation: { id: string, kind: GenerationKind, prompt: string, seed: number, imageCount: number, widthPx: number, heightPx: number, steps: number, guidanceScale: number, status: GenerationStatus, stage: GenerationStage | null, progressStep: number, progressTotal: number, previews: Array<string> | null, queuePosition: number | null, creditsCharged: number, holdCategory: string | null, rejectionCategory: string | null, errorCode: string | null, errorMessage: string | null, eventSequence: number, createdAt: string, finishedAt: string | null, source: { generationId: string | null, url: string } | null, target: { generationId: string | null, url: string } | null, images: Array<{ id: string, position: number, widthPx: number, heightPx: number, seed: number, url: string }> } | null };

export type HistoryQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type HistoryQuery = { generations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, kind: GenerationKind, prompt: string, status: GenerationStatus, createdAt: string, source: { url: string } | null, images: Array<{ id: string, position: number, widthPx: number, heightPx: number, url: string }> } }> } };

export type ServiceStatusQueryVariables = Exact<{ [key: string]: never; }>;


export type ServiceStatusQuery = { serviceStatus: { generationOpen: boolean, message: string | null, checkpointId: string | null, workersReady: number, queueLength: number, suggestions: Array<string>, maxPromptCharacters: number, maxImageCount: number } };

type CreateAnswer_AccountSuspended_Fragment = { __typename: 'AccountSuspended', code: string, message: string, suspendedAt: string };

type CreateAnswer_Generation_Fragment = { __typename: 'Generation', id: string, kind: GenerationKind, prompt: string, seed: number, imageCount: number, widthPx: number, heightPx: number, steps: number, guidanceScale: number, status: GenerationStatus, stage: GenerationStage | null, progressStep: number, progressTotal: number, previews: Array<string> | null, queuePosition: number | null, creditsCharged: number, holdCategory: string | null, rejectionCategory: string | null, errorCode: string | null, errorMessage: string | null, eventSequence: number, createdAt: string, finishedAt: string | null, source: { generationId: string | null, url: string } | null, target: { generationId: string | null, url: string } | null, images: Array<{ id: string, position: number, widthPx: number, heightPx: number, seed: number, url: string }> };

type CreateAnswer_GenerationUnavailable_Fragment = { __typename: 'GenerationUnavailable', code: string, message: string, detail: string | null };

type CreateAnswer_InvalidInput_Fragment = { __typename: 'InvalidInput', code: string, message: string, fields: Array<{ field: string, message: string }> };

type CreateAnswer_PromptRefused_Fragment = { __typename: 'PromptRefused', code: string, category: string, categoryTitle: string, message: string, spansWithheld: boolean, rewrite: string | null, policyVersion: string, spans: Array<{ start: number, end: number }> };

type CreateAnswer_QueueFull_Fragment = { __typename: 'QueueFull', code: string, message: string, retryAfterSeconds: number };

type CreateAnswer_QuotaExceeded_Fragment = { __typename: 'QuotaExceeded', code: string, message: string, creditsPerDay: number, availableAt: string | null };

type CreateAnswer_RateLimited_Fragment = { __typename: 'RateLimited', code: string, message: string, retryAfterSeconds: number };

type CreateAnswer_RolloutClosed_Fragment = { __typename: 'RolloutClosed', code: string, reason: RolloutClosedReason, message: string };

export type CreateAnswerFragment =
  | CreateAnswer_AccountSuspended_Fragment
  | CreateAnswer_Generation_Fragment
  | CreateAnswer_GenerationUnavailable_Fragment
  | CreateAnswer_InvalidInput_Fragment
  | CreateAnswer_PromptRefused_Fragment
  | CreateAnswer_QueueFull_Fragment
  | CreateAnswer_QuotaExceeded_Fragment
  | CreateAnswer_RateLimited_Fragment
  | CreateAnswer_RolloutClosed_Fragment
;

export type CreateGenerationMutationVariables = Exact<{
  input: CreateGenerationInput;
}>;


export type CreateGenerationMutation = { createGeneration:
    | { __typename: 'AccountSuspended', code: string, message: string, suspendedAt: string }
    | { __typename: 'Generation', id: string, kind: GenerationKind, prompt: string, seed: number, imageCount: number, widthPx: number, heightPx: number, steps: number, guidanceScale: number, status: GenerationStatus, stage: GenerationStage | null, progressStep: number, progressTotal: number, previews: Array<string> | null, queuePosition: number | null, creditsCharged: number, holdCategory: string | null, rejectionCategory: string | null, errorCode: string | null, errorMessage: string | null, eventSequence: number, createdAt: string, finishedAt: string | null, source: { generationId: string | null, url: string } | null, target: { generationId: string | null, url: string } | null, images: Array<{ id: string, position: number, widthPx: number, heightPx: number, seed: number, url: string }> }
    | { __typename: 'GenerationUnavailable', code: string, message: string, detail: string | null }
    | { __typename: 'InvalidInput', code: string, message: string, fields: Array<{ field: string, message: string }> }
    | { __typename: 'PromptRefused', code: string, category: string, categoryTitle: string, message: string, spansWithheld: boolean, rewrite: string | null, policyVersion: string, spans: Array<{ start: number, end: number }> }
    | { __typename: 'QueueFull', code: string, message: string, retryAfterSeconds: number }
    | { __typename: 'QuotaExceeded', code: string, message: string, creditsPerDay: number, availableAt: string | null }
    | { __typename: 'RateLimited', code: string, message: string, retryAfterSeconds: number }
    | { __typename: 'RolloutClosed', code: string, reason: RolloutClosedReason, message: string }
   };

export type PromptReadingQueryVariables = Exact<{
  prompt: string;
}>;


export type PromptReadingQuery = { promptReading: { unknownWords: Array<string>, nothingKnown: boolean, substitutions: Array<{ from: string, to: string }> } | null };

export type CheckpointQueryVariables = Exact<{ [key: string]: never; }>;


export type CheckpointQuery = { checkpoint: { concepts: Array<string> } };

export type CancelGenerationMutationVariables = Exact<{
  id: string;
}>;


export type CancelGenerationMutation = { cancelGeneration:
    | { __typename: 'Conflict', message: string }
    | { __typename: 'Generation', id: string, kind: GenerationKind, prompt: string, seed: number, imageCount: number, widthPx: number, heightPx: number, steps: number, guidanceScale: number, status: GenerationStatus, stage: GenerationStage | null, progressStep: number, progressTotal: number, previews: Array<string> | null, queuePosition: number | null, creditsCharged: number, holdCategory: string | null, rejectionCategory: string | null, errorCode: string | null, errorMessage: string | null, eventSequence: number, createdAt: string, finishedAt: string | null, source: { generationId: string | null, url: string } | null, target: { generationId: string | null, url: string } | null, images: Array<{ id: string, position: number, widthPx: number, heightPx: number, seed: number, url: string }> }
    | { __typename: 'NotFound', message: string }
   };

export type GenerationEventsSubscriptionVariables = Exact<{
  id: string;
  afterSequence: number;
}>;


export type GenerationEventsSubscription = { generationEvents: { sequence: number, type: GenerationEventType, generation: { id: string, kind: GenerationKind, prompt: string, seed: number, imageCount: number, widthPx: number, heightPx: number, steps: number, guidanceScale: number, status: GenerationStatus, stage: GenerationStage | null, progressStep: number, progressTotal: number, previews: Array<string> | null, queuePosition: number | null, creditsCharged: number, holdCategory: string | null, rejectionCategory: string | null, errorCode: string | null, errorMessage: string | null, eventSequence: number, createdAt: string, finishedAt: string | null, source: { generationId: string | null, url: string } | null, target: { generationId: string | null, url: string } | null, images: Array<{ id: string, position: number, widthPx: number, heightPx: number, seed: number, url: string }> } } };

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
export const ViewerFieldsFragmentDoc = new TypedDocumentString(`
    fragment ViewerFields on Viewer {
  id
  email
  displayName
  role
  accessStage
  suspended
  creditsLeft
  creditsPerDay
}
    `, {"fragmentName":"ViewerFields"}) as unknown as TypedDocumentString<ViewerFieldsFragment, unknown>;
export const GenerationFieldsFragmentDoc = new TypedDocumentString(`
    fragment GenerationFields on Generation {
  id
  kind
  source {
    generationId
    url
  }
  target {
    generationId
    url
  }
  prompt
  seed
  imageCount
  widthPx
  heightPx
  steps
  guidanceScale
  status
  stage
  progressStep
  progressTotal
  previews
  queuePosition
  images {
    id
    position
    widthPx
    heightPx
    seed
    url
  }
  creditsCharged
  holdCategory
  rejectionCategory
  errorCode
  errorMessage
  eventSequence
  createdAt
  finishedAt
}
    `, {"fragmentName":"GenerationFields"}) as unknown as TypedDocumentString<GenerationFieldsFragment, unknown>;
export const CreateAnswerFragmentDoc = new TypedDocumentString(`
    fragment CreateAnswer on CreateGenerationResult {
  __typename
  ... on Generation {
    ...GenerationFields
  }
  ... on PromptRefused {
    code
    category
    categoryTitle
    message
    spans {
      start
      end
    }
    spansWithheld
    rewrite
    policyVersion
  }
  ... on QuotaExceeded {
    code
    message
    creditsPerDay
    availableAt
  }
  ... on RolloutClosed {
    code
    reason
    message
  }
  ... on AccountSuspended {
    code
    message
    suspendedAt
  }
  ... on QueueFull {
    code
    message
    retryAfterSeconds
  }
  ... on GenerationUnavailable {
    code
    message
    detail
  }
  ... on InvalidInput {
    code
    message
    fields {
      field
      message
    }
  }
  ... on RateLimited {
    code
    message
    retryAfterSeconds
  }
}
    fragment GenerationFields on Generation {
  id
  kind
  source {
    generationId
    url
  }
  target {
    generationId
    url
  }
  prompt
  seed
  imageCount
  widthPx
  heightPx
  steps
  guidanceScale
  status
  stage
  progressStep
  progressTotal
  previews
  queuePosition
  images {
    id
    position
    widthPx
    heightPx
    seed
    url
  }
  creditsCharged
  holdCategory
  rejectionCategory
  errorCode
  errorMessage
  eventSequence
  createdAt
  finishedAt
}`, {"fragmentName":"CreateAnswer"}) as unknown as TypedDocumentString<CreateAnswerFragment, unknown>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    ...ViewerFields
  }
}
    fragment ViewerFields on Viewer {
  id
  email
  displayName
  role
  accessStage
  suspended
  creditsLeft
  creditsPerDay
}`) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const JoinWaitlistDocument = new TypedDocumentString(`
    mutation JoinWaitlist($input: JoinWaitlistInput!) {
  joinWaitlist(input: $input) {
    __typename
    ... on WaitlistJoined {
      message
    }
    ... on InvalidInput {
      message
      fields {
        field
        message
      }
    }
    ... on RateLimited {
      message
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<JoinWaitlistMutation, JoinWaitlistMutationVariables>;
export const ContentPolicyDocument = new TypedDocumentString(`
    query ContentPolicy {
  contentPolicy {
    version
    refusedPromptsKeptDays
    categories {
      id
      title
      description
    }
  }
}
    `) as unknown as TypedDocumentString<ContentPolicyQuery, ContentPolicyQueryVariables>;
export const RequestSignInLinkDocument = new TypedDocumentString(`
    mutation RequestSignInLink($email: String!) {
  requestSignInLink(email: $email) {
    __typename
    ... on SignInLinkSent {
      message
    }
    ... on InvalidInput {
      message
      fields {
        field
        message
      }
    }
    ... on RateLimited {
      message
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<RequestSignInLinkMutation, RequestSignInLinkMutationVariables>;
export const RedeemSignInLinkDocument = new TypedDocumentString(`
    mutation RedeemSignInLink($token: String!) {
  redeemSignInLink(token: $token) {
    __typename
    ... on SignedIn {
      viewer {
        ...ViewerFields
      }
    }
    ... on SignInLinkInvalid {
      code
      message
    }
    ... on RateLimited {
      message
      retryAfterSeconds
    }
  }
}
    fragment ViewerFields on Viewer {
  id
  email
  displayName
  role
  accessStage
  suspended
  creditsLeft
  creditsPerDay
}`) as unknown as TypedDocumentString<RedeemSignInLinkMutation, RedeemSignInLinkMutationVariables>;
export const EditImageDocument = new TypedDocumentString(`
    mutation EditImage($input: EditImageInput!) {
  editImage(input: $input) {
    ...CreateAnswer
  }
}
    fragment GenerationFields on Generation {
  id
  kind
  source {
    generationId
    url
  }
  target {
    generationId
    url
  }
  prompt
  seed
  imageCount
  widthPx
  heightPx
  steps
  guidanceScale
  status
  stage
  progressStep
  progressTotal
  previews
  queuePosition
  images {
    id
    position
    widthPx
    heightPx
    seed
    url
  }
  creditsCharged
  holdCategory
  rejectionCategory
  errorCode
  errorMessage
  eventSequence
  createdAt
  finishedAt
}
fragment CreateAnswer on CreateGenerationResult {
  __typename
  ... on Generation {
    ...GenerationFields
  }
  ... on PromptRefused {
    code
    category
    categoryTitle
    message
    spans {
      start
      end
    }
    spansWithheld
    rewrite
    policyVersion
  }
  ... on QuotaExceeded {
    code
    message
    creditsPerDay
    availableAt
  }
  ... on RolloutClosed {
    code
    reason
    message
  }
  ... on AccountSuspended {
    code
    message
    suspendedAt
  }
  ... on QueueFull {
    code
    message
    retryAfterSeconds
  }
  ... on GenerationUnavailable {
    code
    message
    detail
  }
  ... on InvalidInput {
    code
    message
    fields {
      field
      message
    }
  }
  ... on RateLimited {
    code
    message
    retryAfterSeconds
  }
}`) as unknown as TypedDocumentString<EditImageMutation, EditImageMutationVariables>;
export const OutpaintImageDocument = new TypedDocumentString(`
    mutation OutpaintImage($input: OutpaintImageInput!) {
  outpaintImage(input: $input) {
    ...CreateAnswer
  }
}
    fragment GenerationFields on Generation {
  id
  kind
  source {
    generationId
    url
  }
  target {
    generationId
    url
  }
  prompt
  seed
  imageCount
  widthPx
  heightPx
  steps
  guidanceScale
  status
  stage
  progressStep
  progressTotal
  previews
  queuePosition
  images {
    id
    position
    widthPx
    heightPx
    seed
    url
  }
  creditsCharged
  holdCategory
  rejectionCategory
  errorCode
  errorMessage
  eventSequence
  createdAt
  finishedAt
}
fragment CreateAnswer on CreateGenerationResult {
  __typename
  ... on Generation {
    ...GenerationFields
  }
  ... on PromptRefused {
    code
    category
    categoryTitle
    message
    spans {
      start
      end
    }
    spansWithheld
    rewrite
    policyVersion
  }
  ... on QuotaExceeded {
    code
    message
    creditsPerDay
    availableAt
  }
  ... on RolloutClosed {
    code
    reason
    message
  }
  ... on AccountSuspended {
    code
    message
    suspendedAt
  }
  ... on QueueFull {
    code
    message
    retryAfterSeconds
  }
  ... on GenerationUnavailable {
    code
    message
    detail
  }
  ... on InvalidInput {
    code
    message
    fields {
      field
      message
    }
  }
  ... on RateLimited {
    code
    message
    retryAfterSeconds
  }
}`) as unknown as TypedDocumentString<OutpaintImageMutation, OutpaintImageMutationVariables>;
export const VaryImageDocument = new TypedDocumentString(`
    mutation VaryImage($input: VaryImageInput!) {
  varyImage(input: $input) {
    ...CreateAnswer
  }
}
    fragment GenerationFields on Generation {
  id
  kind
  source {
    generationId
    url
  }
  target {
    generationId
    url
  }
  prompt
  seed
  imageCount
  widthPx
  heightPx
  steps
  guidanceScale
  status
  stage
  progressStep
  progressTotal
  previews
  queuePosition
  images {
    id
    position
    widthPx
    heightPx
    seed
    url
  }
  creditsCharged
  holdCategory
  rejectionCategory
  errorCode
  errorMessage
  eventSequence
  createdAt
  finishedAt
}
fragment CreateAnswer on CreateGenerationResult {
  __typename
  ... on Generation {
    ...GenerationFields
  }
  ... on PromptRefused {
    code
    category
    categoryTitle
    message
    spans {
      start
      end
    }
    spansWithheld
    rewrite
    policyVersion
  }
  ... on QuotaExceeded {
    code
    message
    creditsPerDay
    availableAt
  }
  ... on RolloutClosed {
    code
    reason
    message
  }
  ... on AccountSuspended {
    code
    message
    suspendedAt
  }
  ... on QueueFull {
    code
    message
    retryAfterSeconds
  }
  ... on GenerationUnavailable {
    code
    message
    detail
  }
  ... on InvalidInput {
    code
    message
    fields {
      field
      message
    }
  }
  ... on RateLimited {
    code
    message
    retryAfterSeconds
  }
}`) as unknown as TypedDocumentString<VaryImageMutation, VaryImageMutationVariables>;
export const InterpolateImagesDocument = new TypedDocumentString(`
    mutation InterpolateImages($input: InterpolateImagesInput!) {
  interpolateImages(input: $input) {
    ...CreateAnswer
  }
}
    fragment GenerationFields on Generation {
  id
  kind
  source {
    generationId
    url
  }
  target {
    generationId
    url
  }
  prompt
  seed
  imageCount
  widthPx
  heightPx
  steps
  guidanceScale
  status
  stage
  progressStep
  progressTotal
  previews
  queuePosition
  images {
    id
    position
    widthPx
    heightPx
    seed
    url
  }
  creditsCharged
  holdCategory
  rejectionCategory
  errorCode
  errorMessage
  eventSequence
  createdAt
  finishedAt
}
fragment CreateAnswer on CreateGenerationResult {
  __typename
  ... on Generation {
    ...GenerationFields
  }
  ... on PromptRefused {
    code
    category
    categoryTitle
    message
    spans {
      start
      end
    }
    spansWithheld
    rewrite
    policyVersion
  }
  ... on QuotaExceeded {
    code
    message
    creditsPerDay
    availableAt
  }
  ... on RolloutClosed {
    code
    reason
    message
  }
  ... on AccountSuspended {
    code
    message
    suspendedAt
  }
  ... on QueueFull {
    code
    message
    retryAfterSeconds
  }
  ... on GenerationUnavailable {
    code
    message
    detail
  }
  ... on InvalidInput {
    code
    message
    fields {
      field
      message
    }
  }
  ... on RateLimited {
    code
    message
    retryAfterSeconds
  }
}`) as unknown as TypedDocumentString<InterpolateImagesMutation, InterpolateImagesMutationVariables>;
export const UpscaleImageDocument = new TypedDocumentString(`
    mutation UpscaleImage($input: UpscaleImageInput!) {
  upscaleImage(input: $input) {
    ...CreateAnswer
  }
}
    fragment GenerationFields on Generation {
  id
  kind
  source {
    generationId
    url
  }
  target {
    generationId
    url
  }
  prompt
  seed
  imageCount
  widthPx
  heightPx
  steps
  guidanceScale
  status
  stage
  progressStep
  progressTotal
  previews
  queuePosition
  images {
    id
    position
    widthPx
    heightPx
    seed
    url
  }
  creditsCharged
  holdCategory
  rejectionCategory
  errorCode
  errorMessage
  eventSequence
  createdAt
  finishedAt
}
fragment CreateAnswer on CreateGenerationResult {
  __typename
  ... on Generation {
    ...GenerationFields
  }
  ... on PromptRefused {
    code
    category
    categoryTitle
    message
    spans {
      start
      end
    }
    spansWithheld
    rewrite
    policyVersion
  }
  ... on QuotaExceeded {
    code
    message
    creditsPerDay
    availableAt
  }
  ... on RolloutClosed {
    code
    reason
    message
  }
  ... on AccountSuspended {
    code
    message
    suspendedAt
  }
  ... on QueueFull {
    code
    message
    retryAfterSeconds
  }
  ... on GenerationUnavailable {
    code
    message
    detail
  }
  ... on InvalidInput {
    code
    message
    fields {
      field
      message
    }
  }
  ... on RateLimited {
    code
    message
    retryAfterSeconds
  }
}`) as unknown as TypedDocumentString<UpscaleImageMutation, UpscaleImageMutationVariables>;
export const GenerationDocument = new TypedDocumentString(`
    query Generation($id: ID!) {
  generation(id: $id) {
    ...GenerationFields
  }
}
    fragment GenerationFields on Generation {
  id
  kind
  source {
    generationId
    url
  }
  target {
    generationId
    url
  }
  prompt
  seed
  imageCount
  widthPx
  heightPx
  steps
  guidanceScale
  status
  stage
  progressStep
  progressTotal
  previews
  queuePosition
  images {
    id
    position
    widthPx
    heightPx
    seed
    url
  }
  creditsCharged
  holdCategory
  rejectionCategory
  errorCode
  errorMessage
  eventSequence
  createdAt
  finishedAt
}`) as unknown as TypedDocumentString<GenerationQuery, GenerationQueryVariables>;
export const HistoryDocument = new TypedDocumentString(`
    query History($first: Int!, $after: String) {
  generations(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      cursor
      node {
        id
        kind
        source {
          url
        }
        prompt
        status
        createdAt
        images {
          id
          position
          widthPx
          heightPx
          url
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HistoryQuery, HistoryQueryVariables>;
export const ServiceStatusDocument = new TypedDocumentString(`
    query ServiceStatus {
  serviceStatus {
    generationOpen
    message
    checkpointId
    workersReady
    queueLength
    suggestions
    maxPromptCharacters
    maxImageCount
  }
}
    `) as unknown as TypedDocumentString<ServiceStatusQuery, ServiceStatusQueryVariables>;
export const CreateGenerationDocument = new TypedDocumentString(`
    mutation CreateGeneration($input: CreateGenerationInput!) {
  createGeneration(input: $input) {
    ...CreateAnswer
  }
}
    fragment GenerationFields on Generation {
  id
  kind
  source {
    generationId
    url
  }
  target {
    generationId
    url
  }
  prompt
  seed
  imageCount
  widthPx
  heightPx
  steps
  guidanceScale
  status
  stage
  progressStep
  progressTotal
  previews
  queuePosition
  images {
    id
    position
    widthPx
    heightPx
    seed
    url
  }
  creditsCharged
  holdCategory
  rejectionCategory
  errorCode
  errorMessage
  eventSequence
  createdAt
  finishedAt
}
fragment CreateAnswer on CreateGenerationResult {
  __typename
  ... on Generation {
    ...GenerationFields
  }
  ... on PromptRefused {
    code
    category
    categoryTitle
    message
    spans {
      start
      end
    }
    spansWithheld
    rewrite
    policyVersion
  }
  ... on QuotaExceeded {
    code
    message
    creditsPerDay
    availableAt
  }
  ... on RolloutClosed {
    code
    reason
    message
  }
  ... on AccountSuspended {
    code
    message
    suspendedAt
  }
  ... on QueueFull {
    code
    message
    retryAfterSeconds
  }
  ... on GenerationUnavailable {
    code
    message
    detail
  }
  ... on InvalidInput {
    code
    message
    fields {
      field
      message
    }
  }
  ... on RateLimited {
    code
    message
    retryAfterSeconds
  }
}`) as unknown as TypedDocumentString<CreateGenerationMutation, CreateGenerationMutationVariables>;
export const PromptReadingDocument = new TypedDocumentString(`
    query PromptReading($prompt: String!) {
  promptReading(prompt: $prompt) {
    unknownWords
    substitutions {
      from
      to
    }
    nothingKnown
  }
}
    `) as unknown as TypedDocumentString<PromptReadingQuery, PromptReadingQueryVariables>;
export const CheckpointDocument = new TypedDocumentString(`
    query Checkpoint {
  checkpoint {
    concepts
  }
}
    `) as unknown as TypedDocumentString<CheckpointQuery, CheckpointQueryVariables>;
export const CancelGenerationDocument = new TypedDocumentString(`
    mutation CancelGeneration($id: ID!) {
  cancelGeneration(id: $id) {
    __typename
    ... on Generation {
      ...GenerationFields
    }
    ... on NotFound {
      message
    }
    ... on Conflict {
      message
    }
  }
}
    fragment GenerationFields on Generation {
  id
  kind
  source {
    generationId
    url
  }
  target {
    generationId
    url
  }
  prompt
  seed
  imageCount
  widthPx
  heightPx
  steps
  guidanceScale
  status
  stage
  progressStep
  progressTotal
  previews
  queuePosition
  images {
    id
    position
    widthPx
    heightPx
    seed
    url
  }
  creditsCharged
  holdCategory
  rejectionCategory
  errorCode
  errorMessage
  eventSequence
  createdAt
  finishedAt
}`) as unknown as TypedDocumentString<CancelGenerationMutation, CancelGenerationMutationVariables>;
export const GenerationEventsDocument = new TypedDocumentString(`
    subscription GenerationEvents($id: ID!, $afterSequence: Int!) {
  generationEvents(id: $id, afterSequence: $afterSequence) {
    sequence
    type
    generation {
      ...GenerationFields
    }
  }
}
    fragment GenerationFields on Generation {
  id
  kind
  source {
    generationId
    url
  }
  target {
    generationId
    url
  }
  prompt
  seed
  imageCount
  widthPx
  heightPx
  steps
  guidanceScale
  status
  stage
  progressStep
  progressTotal
  previews
  queuePosition
  images {
    id
    position
    widthPx
    heightPx
    seed
    url
  }
  creditsCharged
  holdCategory
  rejectionCategory
  errorCode
  errorMessage
  eventSequence
  createdAt
  finishedAt
}`) as unknown as TypedDocumentString<GenerationEventsSubscription, GenerationEventsSubscriptionVariables>;