/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Viewer {\n    viewer {\n      ...ViewerFields\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  fragment ViewerFields on Viewer {\n    id\n    email\n    displayName\n    role\n    accessStage\n    suspended\n    creditsLeft\n    creditsPerDay\n  }\n": typeof types.ViewerFieldsFragmentDoc,
    "\n  mutation SignOut {\n    signOut\n  }\n": typeof types.SignOutDocument,
    "\n  mutation JoinWaitlist($input: JoinWaitlistInput!) {\n    joinWaitlist(input: $input) {\n      __typename\n      ... on WaitlistJoined {\n        message\n      }\n      ... on InvalidInput {\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on RateLimited {\n        message\n        retryAfterSeconds\n      }\n    }\n  }\n": typeof types.JoinWaitlistDocument,
    "\n  query ContentPolicy {\n    contentPolicy {\n      version\n      refusedPromptsKeptDays\n      categories {\n        id\n        title\n        description\n      }\n    }\n  }\n": typeof types.ContentPolicyDocument,
    "\n  mutation RequestSignInLink($email: String!) {\n    requestSignInLink(email: $email) {\n      __typename\n      ... on SignInLinkSent {\n        message\n      }\n      ... on InvalidInput {\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on RateLimited {\n        message\n        retryAfterSeconds\n      }\n    }\n  }\n": typeof types.RequestSignInLinkDocument,
    "\n  mutation RedeemSignInLink($token: String!) {\n    redeemSignInLink(token: $token) {\n      __typename\n      ... on SignedIn {\n        viewer {\n          ...ViewerFields\n        }\n      }\n      ... on SignInLinkInvalid {\n        code\n        message\n      }\n      ... on RateLimited {\n        message\n        retryAfterSeconds\n      }\n    }\n  }\n": typeof types.RedeemSignInLinkDocument,
    "\n  mutation EditImage($input: EditImageInput!) {\n    editImage(input: $input) {\n      ...CreateAnswer\n    }\n  }\n": typeof types.EditImageDocument,
    "\n  mutation OutpaintImage($input: OutpaintImageInput!) {\n    outpaintImage(input: $input) {\n      ...CreateAnswer\n    }\n  }\n": typeof types.OutpaintImageDocument,
    "\n  mutation VaryImage($input: VaryImageInput!) {\n    varyImage(input: $input) {\n      ...CreateAnswer\n    }\n  }\n": typeof types.VaryImageDocument,
    "\n  mutation InterpolateImages($input: InterpolateImagesInput!) {\n    interpolateImages(input: $input) {\n      ...CreateAnswer\n    }\n  }\n": typeof types.InterpolateImagesDocument,
    "\n  mutation UpscaleImage($input: UpscaleImageInput!) {\n    upscaleImage(input: $input) {\n      ...CreateAnswer\n    }\n  }\n": typeof types.UpscaleImageDocument,
    "\n  fragment GenerationFields on Generation {\n    id\n    kind\n    source {\n      generationId\n      url\n    }\n    target {\n      generationId\n      url\n    }\n    prompt\n    seed\n    imageCount\n    widthPx\n    heightPx\n    steps\n    guidanceScale\n    status\n    stage\n    progressStep\n    progressTotal\n    previews\n    queuePosition\n    images {\n      id\n      position\n      widthPx\n      heightPx\n      seed\n      url\n    }\n    creditsCharged\n    holdCategory\n    rejectionCategory\n    errorCode\n    errorMessage\n    eventSequence\n    createdAt\n    finishedAt\n  }\n": typeof types.GenerationFieldsFragmentDoc,
    "\n  query Generation($id: ID!) {\n    generation(id: $id) {\n      ...GenerationFields\n    }\n  }\n": typeof types.GenerationDocument,
    "\n  query History($first: Int!, $after: String) {\n    generations(first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          id\n          kind\n          source {\n            url\n          }\n          prompt\n          status\n          createdAt\n          images {\n            id\n            position\n            widthPx\n            heightPx\n            url\n          }\n        }\n      }\n    }\n  }\n": typeof types.HistoryDocument,
    "\n  query ServiceStatus {\n    serviceStatus {\n      generationOpen\n      message\n      checkpointId\n      workersReady\n      queueLength\n      suggestions\n      maxPromptCharacters\n      maxImageCount\n    }\n  }\n": typeof types.ServiceStatusDocument,
    "\n  fragment CreateAnswer on CreateGenerationResult {\n    __typename\n    ... on Generation {\n      ...GenerationFields\n    }\n    ... on PromptRefused {\n      code\n      category\n      categoryTitle\n      message\n      spans {\n        start\n        end\n      }\n      spansWithheld\n      rewrite\n      policyVersion\n    }\n    ... on QuotaExceeded {\n      code\n      message\n      creditsPerDay\n      availableAt\n    }\n    ... on RolloutClosed {\n      code\n      reason\n      message\n    }\n    ... on AccountSuspended {\n      code\n      message\n      suspendedAt\n    }\n    ... on QueueFull {\n      code\n      message\n      retryAfterSeconds\n    }\n    ... on GenerationUnavailable {\n      code\n      message\n      detail\n    }\n    ... on InvalidInput {\n      code\n      message\n      fields {\n        field\n        message\n      }\n    }\n    ... on RateLimited {\n      code\n      message\n      retryAfterSeconds\n    }\n  }\n": typeof types.CreateAnswerFragmentDoc,
    "\n  mutation CreateGeneration($input: CreateGenerationInput!) {\n    createGeneration(input: $input) {\n      ...CreateAnswer\n    }\n  }\n": typeof types.CreateGenerationDocument,
    "\n  query PromptReading($prompt: String!) {\n    promptReading(prompt: $prompt) {\n      unknownWords\n      substitutions {\n        from\n        to\n      }\n      nothingKnown\n    }\n  }\n": typeof types.PromptReadingDocument,
    "\n  query Checkpoint {\n    checkpoint {\n      concepts\n    }\n  }\n": typeof types.CheckpointDocument,
    "\n  mutation CancelGeneration($id: ID!) {\n    cancelGeneration(id: $id) {\n      __typename\n      ... on Generation {\n        ...GenerationFields\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n    }\n  }\n": typeof types.CancelGenerationDocument,
    "\n  subscription GenerationEvents($id: ID!, $afterSequence: Int!) {\n    generationEvents(id: $id, afterSequence: $afterSequence) {\n      sequence\n      type\n      generation {\n        ...GenerationFields\n      }\n    }\n  }\n": typeof types.GenerationEventsDocument,
};
const documents: Documents = {
    "\n  query Viewer {\n    viewer {\n      ...ViewerFields\n    }\n  }\n": types.ViewerDocument,
    "\n  fragment ViewerFields on Viewer {\n    id\n    email\n    displayName\n    role\n    accessStage\n    suspended\n    creditsLeft\n    creditsPerDay\n  }\n": types.ViewerFieldsFragmentDoc,
    "\n  mutation SignOut {\n    signOut\n  }\n": types.SignOutDocument,
    "\n  mutation JoinWaitlist($input: JoinWaitlistInput!) {\n    joinWaitlist(input: $input) {\n      __typename\n      ... on WaitlistJoined {\n        message\n      }\n      ... on InvalidInput {\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on RateLimited {\n        message\n        retryAfterSeconds\n      }\n    }\n  }\n": types.JoinWaitlistDocument,
    "\n  query ContentPolicy {\n    contentPolicy {\n      version\n      refusedPromptsKeptDays\n      categories {\n        id\n        title\n        description\n      }\n    }\n  }\n": types.ContentPolicyDocument,
    "\n  mutation RequestSignInLink($email: String!) {\n    requestSignInLink(email: $email) {\n      __typename\n      ... on SignInLinkSent {\n        message\n      }\n      ... on InvalidInput {\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on RateLimited {\n        message\n        retryAfterSeconds\n      }\n    }\n  }\n": types.RequestSignInLinkDocument,
    "\n  mutation RedeemSignInLink($token: String!) {\n    redeemSignInLink(token: $token) {\n      __typename\n      ... on SignedIn {\n        viewer {\n          ...ViewerFields\n        }\n      }\n      ... on SignInLinkInvalid {\n        code\n        message\n      }\n      ... on RateLimited {\n        message\n        retryAfterSeconds\n      }\n    }\n  }\n": types.RedeemSignInLinkDocument,
    "\n  mutation EditImage($input: EditImageInput!) {\n    editImage(input: $input) {\n      ...CreateAnswer\n    }\n  }\n": types.EditImageDocument,
    "\n  mutation OutpaintImage($input: OutpaintImageInput!) {\n    outpaintImage(input: $input) {\n      ...CreateAnswer\n    }\n  }\n": types.OutpaintImageDocument,
    "\n  mutation VaryImage($input: VaryImageInput!) {\n    varyImage(input: $input) {\n      ...CreateAnswer\n    }\n  }\n": types.VaryImageDocument,
    "\n  mutation InterpolateImages($input: InterpolateImagesInput!) {\n    interpolateImages(input: $input) {\n      ...CreateAnswer\n    }\n  }\n": types.InterpolateImagesDocument,
    "\n  mutation UpscaleImage($input: UpscaleImageInput!) {\n    upscaleImage(input: $input) {\n      ...CreateAnswer\n    }\n  }\n": types.UpscaleImageDocument,
    "\n  fragment GenerationFields on Generation {\n    id\n    kind\n    source {\n      generationId\n      url\n    }\n    target {\n      generationId\n      url\n    }\n    prompt\n    seed\n    imageCount\n    widthPx\n    heightPx\n    steps\n    guidanceScale\n    status\n    stage\n    progressStep\n    progressTotal\n    previews\n    queuePosition\n    images {\n      id\n      position\n      widthPx\n      heightPx\n      seed\n      url\n    }\n    creditsCharged\n    holdCategory\n    rejectionCategory\n    errorCode\n    errorMessage\n    eventSequence\n    createdAt\n    finishedAt\n  }\n": types.GenerationFieldsFragmentDoc,
    "\n  query Generation($id: ID!) {\n    generation(id: $id) {\n      ...GenerationFields\n    }\n  }\n": types.GenerationDocument,
    "\n  query History($first: Int!, $after: String) {\n    generations(first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          id\n          kind\n          source {\n            url\n          }\n          prompt\n          status\n          createdAt\n          images {\n            id\n            position\n            widthPx\n            heightPx\n            url\n          }\n        }\n      }\n    }\n  }\n": types.HistoryDocument,
    "\n  query ServiceStatus {\n    serviceStatus {\n      generationOpen\n      message\n      checkpointId\n      workersReady\n      queueLength\n      suggestions\n      maxPromptCharacters\n      maxImageCount\n    }\n  }\n": types.ServiceStatusDocument,
    "\n  fragment CreateAnswer on CreateGenerationResult {\n    __typename\n    ... on Generation {\n      ...GenerationFields\n    }\n    ... on PromptRefused {\n      code\n      category\n      categoryTitle\n      message\n      spans {\n        start\n        end\n      }\n      spansWithheld\n      rewrite\n      policyVersion\n    }\n    ... on QuotaExceeded {\n      code\n      message\n      creditsPerDay\n      availableAt\n    }\n    ... on RolloutClosed {\n      code\n      reason\n      message\n    }\n    ... on AccountSuspended {\n      code\n      message\n      suspendedAt\n    }\n    ... on QueueFull {\n      code\n      message\n      retryAfterSeconds\n    }\n    ... on GenerationUnavailable {\n      code\n      message\n      detail\n    }\n    ... on InvalidInput {\n      code\n      message\n      fields {\n        field\n        message\n      }\n    }\n    ... on RateLimited {\n      code\n      message\n      retryAfterSeconds\n    }\n  }\n": types.CreateAnswerFragmentDoc,
    "\n  mutation CreateGeneration($input: CreateGenerationInput!) {\n    createGeneration(input: $input) {\n      ...CreateAnswer\n    }\n  }\n": types.CreateGenerationDocument,
    "\n  query PromptReading($prompt: String!) {\n    promptReading(prompt: $prompt) {\n      unknownWords\n      substitutions {\n        from\n        to\n      }\n      nothingKnown\n    }\n  }\n": types.PromptReadingDocument,
    "\n  query Checkpoint {\n    checkpoint {\n      concepts\n    }\n  }\n": types.CheckpointDocument,
    "\n  mutation CancelGeneration($id: ID!) {\n    cancelGeneration(id: $id) {\n      __typename\n      ... on Generation {\n        ...GenerationFields\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n    }\n  }\n": types.CancelGenerationDocument,
    "\n  subscription GenerationEvents($id: ID!, $afterSequence: Int!) {\n    generationEvents(id: $id, afterSequence: $afterSequence) {\n      sequence\n      type\n      generation {\n        ...GenerationFields\n      }\n    }\n  }\n": types.GenerationEventsDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      ...ViewerFields\n    }\n  }\n"): typeof import('./graphql').ViewerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ViewerFields on Viewer {\n    id\n    email\n    displayName\n    role\n    accessStage\n    suspended\n    creditsLeft\n    creditsPerDay\n  }\n"): typeof import('./graphql').ViewerFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut\n  }\n"): typeof import('./graphql').SignOutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation JoinWaitlist($input: JoinWaitlistInput!) {\n    joinWaitlist(input: $input) {\n      __typename\n      ... on WaitlistJoined {\n        message\n      }\n      ... on InvalidInput {\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on RateLimited {\n        message\n        retryAfterSeconds\n      }\n    }\n  }\n"): typeof import('./graphql').JoinWaitlistDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContentPolicy {\n    contentPolicy {\n      version\n      refusedPromptsKeptDays\n      categories {\n        id\n        title\n        description\n      }\n    }\n  }\n"): typeof import('./graphql').ContentPolicyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestSignInLink($email: String!) {\n    requestSignInLink(email: $email) {\n      __typename\n      ... on SignInLinkSent {\n        message\n      }\n      ... on InvalidInput {\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on RateLimited {\n        message\n        retryAfterSeconds\n      }\n    }\n  }\n"): typeof import('./graphql').RequestSignInLinkDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RedeemSignInLink($token: String!) {\n    redeemSignInLink(token: $token) {\n      __typename\n      ... on SignedIn {\n        viewer {\n          ...ViewerFields\n        }\n      }\n      ... on SignInLinkInvalid {\n        code\n        message\n      }\n      ... on RateLimited {\n        message\n        retryAfterSeconds\n      }\n    }\n  }\n"): typeof import('./graphql').RedeemSignInLinkDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditImage($input: EditImageInput!) {\n    editImage(input: $input) {\n      ...CreateAnswer\n    }\n  }\n"): typeof import('./graphql').EditImageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OutpaintImage($input: OutpaintImageInput!) {\n    outpaintImage(input: $input) {\n      ...CreateAnswer\n    }\n  }\n"): typeof import('./graphql').OutpaintImageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VaryImage($input: VaryImageInput!) {\n    varyImage(input: $input) {\n      ...CreateAnswer\n    }\n  }\n"): typeof import('./graphql').VaryImageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InterpolateImages($input: InterpolateImagesInput!) {\n    interpolateImages(input: $input) {\n      ...CreateAnswer\n    }\n  }\n"): typeof import('./graphql').InterpolateImagesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpscaleImage($input: UpscaleImageInput!) {\n    upscaleImage(input: $input) {\n      ...CreateAnswer\n    }\n  }\n"): typeof import('./graphql').UpscaleImageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment GenerationFields on Generation {\n    id\n    kind\n    source {\n      generationId\n      url\n    }\n    target {\n      generationId\n      url\n    }\n    prompt\n    seed\n    imageCount\n    widthPx\n    heightPx\n    steps\n    guidanceScale\n    status\n    stage\n    progressStep\n    progressTotal\n    previews\n    queuePosition\n    images {\n      id\n      position\n      widthPx\n      heightPx\n      seed\n      url\n    }\n    creditsCharged\n    holdCategory\n    rejectionCategory\n    errorCode\n    errorMessage\n    eventSequence\n    createdAt\n    finishedAt\n  }\n"): typeof import('./graphql').GenerationFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Generation($id: ID!) {\n    generation(id: $id) {\n      ...GenerationFields\n    }\n  }\n"): typeof import('./graphql').GenerationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query History($first: Int!, $after: String) {\n    generations(first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          id\n          kind\n          source {\n            url\n          }\n          prompt\n          status\n          createdAt\n          images {\n            id\n            position\n            widthPx\n            heightPx\n            url\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').HistoryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ServiceStatus {\n    serviceStatus {\n      generationOpen\n      message\n      checkpointId\n      workersReady\n      queueLength\n      suggestions\n      maxPromptCharacters\n      maxImageCount\n    }\n  }\n"): typeof import('./graphql').ServiceStatusDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CreateAnswer on CreateGenerationResult {\n    __typename\n    ... on Generation {\n      ...GenerationFields\n    }\n    ... on PromptRefused {\n      code\n      category\n      categoryTitle\n      message\n      spans {\n        start\n        end\n      }\n      spansWithheld\n      rewrite\n      policyVersion\n    }\n    ... on QuotaExceeded {\n      code\n      message\n      creditsPerDay\n      availableAt\n    }\n    ... on RolloutClosed {\n      code\n      reason\n      message\n    }\n    ... on AccountSuspended {\n      code\n      message\n      suspendedAt\n    }\n    ... on QueueFull {\n      code\n      message\n      retryAfterSeconds\n    }\n    ... on GenerationUnavailable {\n      code\n      message\n      detail\n    }\n    ... on InvalidInput {\n      code\n      message\n      fields {\n        field\n        message\n      }\n    }\n    ... on RateLimited {\n      code\n      message\n      retryAfterSeconds\n    }\n  }\n"): typeof import('./graphql').CreateAnswerFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateGeneration($input: CreateGenerationInput!) {\n    createGeneration(input: $input) {\n      ...CreateAnswer\n    }\n  }\n"): typeof import('./graphql').CreateGenerationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PromptReading($prompt: String!) {\n    promptReading(prompt: $prompt) {\n      unknownWords\n      substitutions {\n        from\n        to\n      }\n      nothingKnown\n    }\n  }\n"): typeof import('./graphql').PromptReadingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Checkpoint {\n    checkpoint {\n      concepts\n    }\n  }\n"): typeof import('./graphql').CheckpointDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelGeneration($id: ID!) {\n    cancelGeneration(id: $id) {\n      __typename\n      ... on Generation {\n        ...GenerationFields\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql').CancelGenerationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription GenerationEvents($id: ID!, $afterSequence: Int!) {\n    generationEvents(id: $id, afterSequence: $afterSequence) {\n      sequence\n      type\n      generation {\n        ...GenerationFields\n      }\n    }\n  }\n"): typeof import('./graphql').GenerationEventsDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
