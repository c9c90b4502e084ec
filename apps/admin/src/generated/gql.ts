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
    "\n  fragment HashBankFields on HashBank {\n    id\n    name\n    category\n    description\n    enabled\n    entryCount\n    outdatedCount\n    createdByName\n    createdAt\n  }\n": typeof types.HashBankFieldsFragmentDoc,
    "\n  query HashBanks {\n    hashBanks {\n      ...HashBankFields\n    }\n  }\n": typeof types.HashBanksDocument,
    "\n  query HashBank($id: ID!) {\n    hashBank(id: $id) {\n      ...HashBankFields\n      entries {\n        id\n        pdqHash\n        crops\n        note\n        createdByName\n        createdAt\n      }\n      matches {\n        imageId\n        entryId\n        distance\n        visibility\n        prompt\n        createdAt\n      }\n    }\n  }\n": typeof types.HashBankDocument,
    "\n  mutation CreateHashBank($input: CreateHashBankInput!) {\n    createHashBank(input: $input) {\n      __typename\n      ... on HashBank {\n        id\n        name\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": typeof types.CreateHashBankDocument,
    "\n  mutation SetHashBankEnabled($id: ID!, $enabled: Boolean!) {\n    setHashBankEnabled(id: $id, enabled: $enabled) {\n      __typename\n      ... on HashBank {\n        name\n        enabled\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": typeof types.SetHashBankEnabledDocument,
    "\n  mutation AddHashBankEntry($bankId: ID!, $pdqHash: String!, $note: String!) {\n    addHashBankEntry(bankId: $bankId, pdqHash: $pdqHash, note: $note) {\n      __typename\n      ... on HashBank {\n        name\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": typeof types.AddHashBankEntryDocument,
    "\n  mutation RemoveHashBankEntry($id: ID!) {\n    removeHashBankEntry(id: $id) {\n      __typename\n      ... on HashBank {\n        name\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": typeof types.RemoveHashBankEntryDocument,
    "\n  subscription ReviewQueueChanged {\n    reviewQueueChanged\n  }\n": typeof types.ReviewQueueChangedDocument,
    "\n  fragment PolicyVersionFields on PolicyVersion {\n    id\n    number\n    title\n    state\n    origin\n    note\n    hash\n    contentHash\n    revision\n    ruleCount\n    conceptCount\n    basedOnNumber\n    authorName\n    createdAt\n    updatedAt\n    shadowSince\n    publishedAt\n    retiredAt\n    actions\n  }\n": typeof types.PolicyVersionFieldsFragmentDoc,
    "\n  query PolicyVersions {\n    policyVersions {\n      ...PolicyVersionFields\n    }\n  }\n": typeof types.PolicyVersionsDocument,
    "\n  query PolicyVersion($id: ID!) {\n    policyVersion(id: $id) {\n      ...PolicyVersionFields\n      content\n    }\n  }\n": typeof types.PolicyVersionDocument,
    "\n  mutation CreatePolicyDraft($fromId: ID!, $note: String!) {\n    createPolicyDraft(fromId: $fromId, note: $note) {\n      __typename\n      ... on PolicyVersion {\n        id\n        number\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n      ... on PolicyBroken {\n        message\n      }\n      ... on PolicyChangesUnacknowledged {\n        message\n      }\n      ... on RateLimited {\n        message\n      }\n    }\n  }\n": typeof types.CreatePolicyDraftDocument,
    "\n  mutation TakePolicyStep($input: TakePolicyStepInput!) {\n    takePolicyStep(input: $input) {\n      __typename\n      ... on PolicyVersion {\n        id\n        number\n        state\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n      ... on PolicyBroken {\n        message\n      }\n      ... on PolicyChangesUnacknowledged {\n        message\n      }\n      ... on RateLimited {\n        message\n      }\n    }\n  }\n": typeof types.TakePolicyStepDocument,
    "\n  mutation DiscardPolicyDraft($id: ID!) {\n    discardPolicyDraft(id: $id) {\n      __typename\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n      ... on PolicyBroken {\n        message\n      }\n      ... on PolicyChangesUnacknowledged {\n        message\n      }\n      ... on RateLimited {\n        message\n      }\n    }\n  }\n": typeof types.DiscardPolicyDraftDocument,
    "\n  fragment VerdictChangeFields on VerdictChange {\n    text\n    kind\n    before {\n      outcome\n      code\n      ruleIds\n    }\n    after {\n      outcome\n      code\n      ruleIds\n    }\n  }\n": typeof types.VerdictChangeFieldsFragmentDoc,
    "\n  query TestPolicy($text: String!, $versionIds: [ID!]!, $accessStage: AccessStage) {\n    testPolicy(text: $text, versionIds: $versionIds, accessStage: $accessStage) {\n      versionId\n      versionNumber\n      outcome\n      code\n      score\n      matches {\n        start\n        end\n        ruleId\n        category\n      }\n      reasons {\n        code\n        message\n      }\n      ruleIds\n      shadowRuleIds\n      spansWithheld\n      rewrite\n      reviewMs\n    }\n  }\n": typeof types.TestPolicyDocument,
    "\n  query PolicyDiff($id: ID!) {\n    policyDiff(id: $id) {\n      part\n      id\n      kind\n      fields {\n        field\n        before\n        after\n        added\n        removed\n      }\n    }\n  }\n": typeof types.PolicyDiffDocument,
    "\n  query PolicyChanges($id: ID!) {\n    policyChanges(id: $id) {\n      digest\n      count\n      textCount\n      changes {\n        ...VerdictChangeFields\n      }\n    }\n  }\n": typeof types.PolicyChangesDocument,
    "\n  query PolicyBackTest($id: ID!, $days: Int!) {\n    policyBackTest(id: $id, days: $days) {\n      textCount\n      isCapped\n      changeCount\n      counts {\n        before\n        after\n        count\n      }\n      changes {\n        ...VerdictChangeFields\n      }\n    }\n  }\n": typeof types.PolicyBackTestDocument,
    "\n  query PolicyRuleOverlap($id: ID!) {\n    policyRuleOverlap(id: $id) {\n      ruleIds\n      counts\n      alone\n      textCount\n    }\n  }\n": typeof types.PolicyRuleOverlapDocument,
    "\n  query PolicyShadowStatistics($id: ID!) {\n    policyShadowStatistics(id: $id) {\n      judgedCount\n      disagreementCount\n      counts {\n        before\n        after\n        count\n      }\n      rules {\n        ruleId\n        side\n        count\n      }\n      examples {\n        prompt\n        liveOutcome\n        shadowOutcome\n        liveRuleIds\n        shadowRuleIds\n        judgedAt\n      }\n    }\n  }\n": typeof types.PolicyShadowStatisticsDocument,
    "\n  query ConsoleViewer {\n    viewer {\n      id\n      email\n      displayName\n      role\n    }\n  }\n": typeof types.ConsoleViewerDocument,
    "\n  mutation ConsoleSignOut {\n    signOut\n  }\n": typeof types.ConsoleSignOutDocument,
    "\n  query OperatorEvents($first: Int!, $after: String) {\n    operatorEvents(first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          actorName\n          action\n          target\n          payload\n          createdAt\n        }\n      }\n    }\n  }\n": typeof types.OperatorEventsDocument,
    "\n  query Workshop {\n    serviceStatus {\n      checkpointId\n      queueLength\n      workersReady\n      generationOpen\n    }\n    workers {\n      workerId\n      state\n      checkpointId\n      detail\n      seenAt\n      live\n    }\n  }\n": typeof types.WorkshopDocument,
    "\n  fragment MailFields on MailMessage {\n    id\n    recipient\n    subject\n    textBody\n    kind\n    state\n    error\n    createdAt\n    sentAt\n  }\n": typeof types.MailFieldsFragmentDoc,
    "\n  query MailMessages($first: Int!, $after: String) {\n    mailMessages(first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...MailFields\n        }\n      }\n    }\n  }\n": typeof types.MailMessagesDocument,
    "\n  query MailMessage($id: ID!) {\n    mailMessage(id: $id) {\n      ...MailFields\n    }\n  }\n": typeof types.MailMessageDocument,
    "\n  fragment ReviewCaseFields on ReviewCase {\n    id\n    state\n    category\n    priority\n    version\n    prompt\n    userDisplayName\n    openedAt\n    decidedAt\n    decision\n    decisionCategory\n    decisionNote\n    decidedByName\n    heldFor\n    promptsAround {\n      source\n      target\n      before\n    }\n    verdict {\n      outcome\n      category\n      code\n      score\n      policyVersion\n      reasons\n      matches {\n        start\n        end\n        category\n        ruleId\n      }\n    }\n    images {\n      id\n      position\n      url\n      widthPx\n      heightPx\n    }\n    sources {\n      part\n      url\n      widthPx\n      heightPx\n    }\n    events {\n      id\n      type\n      actorKind\n      actorName\n      createdAt\n      payload\n    }\n  }\n": typeof types.ReviewCaseFieldsFragmentDoc,
    "\n  query ReviewCases($state: ReviewCaseState, $first: Int!, $after: String) {\n    reviewCases(state: $state, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          state\n          category\n          priority\n          prompt\n          userDisplayName\n          openedAt\n          decision\n          decidedByName\n        }\n      }\n    }\n  }\n": typeof types.ReviewCasesDocument,
    "\n  query ReviewCase($id: ID!) {\n    reviewCase(id: $id) {\n      ...ReviewCaseFields\n    }\n  }\n": typeof types.ReviewCaseDocument,
    "\n  query PolicyCategories {\n    contentPolicy {\n      version\n      categories {\n        id\n        title\n      }\n    }\n  }\n": typeof types.PolicyCategoriesDocument,
    "\n  mutation DecideReviewCase($input: DecideReviewCaseInput!) {\n    decideReviewCase(input: $input) {\n      __typename\n      ... on ReviewCase {\n        id\n        state\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": typeof types.DecideReviewCaseDocument,
    "\n  mutation EscalateReviewCase($caseId: ID!, $note: String!) {\n    escalateReviewCase(caseId: $caseId, note: $note) {\n      __typename\n      ... on ReviewCase {\n        id\n        state\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": typeof types.EscalateReviewCaseDocument,
    "\n  fragment UserFields on User {\n    id\n    email\n    displayName\n    role\n    accessStage\n    suspendedAt\n    suspensionReason\n    createdAt\n    generationCount\n  }\n": typeof types.UserFieldsFragmentDoc,
    "\n  query Users($search: String, $first: Int!, $after: String) {\n    users(search: $search, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...UserFields\n        }\n      }\n    }\n  }\n": typeof types.UsersDocument,
    "\n  query User($id: ID!) {\n    user(id: $id) {\n      ...UserFields\n    }\n  }\n": typeof types.UserDocument,
    "\n  fragment UpdateUserFields on UpdateUserResult {\n    __typename\n    ... on User {\n      displayName\n    }\n    ... on NotFound {\n      message\n    }\n    ... on InvalidInput {\n      message\n    }\n  }\n": typeof types.UpdateUserFieldsFragmentDoc,
    "\n  mutation SetUserAccessStage($input: SetUserAccessStageInput!) {\n    setUserAccessStage(input: $input) {\n      ...UpdateUserFields\n    }\n  }\n": typeof types.SetUserAccessStageDocument,
    "\n  mutation SetUserRole($input: SetUserRoleInput!) {\n    setUserRole(input: $input) {\n      ...UpdateUserFields\n    }\n  }\n": typeof types.SetUserRoleDocument,
    "\n  mutation SuspendUser($input: SuspendUserInput!) {\n    suspendUser(input: $input) {\n      ...UpdateUserFields\n    }\n  }\n": typeof types.SuspendUserDocument,
    "\n  mutation ReinstateUser($userId: ID!) {\n    reinstateUser(userId: $userId) {\n      ...UpdateUserFields\n    }\n  }\n": typeof types.ReinstateUserDocument,
    "\n  fragment WaitlistEntryFields on WaitlistEntry {\n    id\n    email\n    intendedUse\n    state\n    policyAgreedAt\n    invitedAt\n    acceptedAt\n    createdAt\n  }\n": typeof types.WaitlistEntryFieldsFragmentDoc,
    "\n  query WaitlistEntries($state: WaitlistState, $search: String, $first: Int!, $after: String) {\n    waitlistEntries(state: $state, search: $search, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...WaitlistEntryFields\n        }\n      }\n    }\n  }\n": typeof types.WaitlistEntriesDocument,
    "\n  query WaitlistEntry($id: ID!) {\n    waitlistEntry(id: $id) {\n      ...WaitlistEntryFields\n    }\n  }\n": typeof types.WaitlistEntryDocument,
    "\n  mutation AdmitWaitlistEntry($id: ID!) {\n    admitWaitlistEntry(id: $id) {\n      __typename\n      ... on WaitlistEntry {\n        email\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n    }\n  }\n": typeof types.AdmitWaitlistEntryDocument,
    "\n  mutation DeclineWaitlistEntry($id: ID!) {\n    declineWaitlistEntry(id: $id) {\n      __typename\n      ... on WaitlistEntry {\n        email\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n    }\n  }\n": typeof types.DeclineWaitlistEntryDocument,
    "\n  fragment FlagFields on FeatureFlag {\n    key\n    description\n    kind\n    enabled\n    source\n    updatedAt\n    updatedByName\n  }\n": typeof types.FlagFieldsFragmentDoc,
    "\n  query FeatureFlags {\n    featureFlags {\n      ...FlagFields\n    }\n  }\n": typeof types.FeatureFlagsDocument,
    "\n  mutation SetFeatureFlag($key: ID!, $enabled: Boolean!) {\n    setFeatureFlag(key: $key, enabled: $enabled) {\n      __typename\n      ... on FeatureFlag {\n        ...FlagFields\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n    }\n  }\n": typeof types.SetFeatureFlagDocument,
};
const documents: Documents = {
    "\n  fragment HashBankFields on HashBank {\n    id\n    name\n    category\n    description\n    enabled\n    entryCount\n    outdatedCount\n    createdByName\n    createdAt\n  }\n": types.HashBankFieldsFragmentDoc,
    "\n  query HashBanks {\n    hashBanks {\n      ...HashBankFields\n    }\n  }\n": types.HashBanksDocument,
    "\n  query HashBank($id: ID!) {\n    hashBank(id: $id) {\n      ...HashBankFields\n      entries {\n        id\n        pdqHash\n        crops\n        note\n        createdByName\n        createdAt\n      }\n      matches {\n        imageId\n        entryId\n        distance\n        visibility\n        prompt\n        createdAt\n      }\n    }\n  }\n": types.HashBankDocument,
    "\n  mutation CreateHashBank($input: CreateHashBankInput!) {\n    createHashBank(input: $input) {\n      __typename\n      ... on HashBank {\n        id\n        name\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": types.CreateHashBankDocument,
    "\n  mutation SetHashBankEnabled($id: ID!, $enabled: Boolean!) {\n    setHashBankEnabled(id: $id, enabled: $enabled) {\n      __typename\n      ... on HashBank {\n        name\n        enabled\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": types.SetHashBankEnabledDocument,
    "\n  mutation AddHashBankEntry($bankId: ID!, $pdqHash: String!, $note: String!) {\n    addHashBankEntry(bankId: $bankId, pdqHash: $pdqHash, note: $note) {\n      __typename\n      ... on HashBank {\n        name\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": types.AddHashBankEntryDocument,
    "\n  mutation RemoveHashBankEntry($id: ID!) {\n    removeHashBankEntry(id: $id) {\n      __typename\n      ... on HashBank {\n        name\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": types.RemoveHashBankEntryDocument,
    "\n  subscription ReviewQueueChanged {\n    reviewQueueChanged\n  }\n": types.ReviewQueueChangedDocument,
    "\n  fragment PolicyVersionFields on PolicyVersion {\n    id\n    number\n    title\n    state\n    origin\n    note\n    hash\n    contentHash\n    revision\n    ruleCount\n    conceptCount\n    basedOnNumber\n    authorName\n    createdAt\n    updatedAt\n    shadowSince\n    publishedAt\n    retiredAt\n    actions\n  }\n": types.PolicyVersionFieldsFragmentDoc,
    "\n  query PolicyVersions {\n    policyVersions {\n      ...PolicyVersionFields\n    }\n  }\n": types.PolicyVersionsDocument,
    "\n  query PolicyVersion($id: ID!) {\n    policyVersion(id: $id) {\n      ...PolicyVersionFields\n      content\n    }\n  }\n": types.PolicyVersionDocument,
    "\n  mutation CreatePolicyDraft($fromId: ID!, $note: String!) {\n    createPolicyDraft(fromId: $fromId, note: $note) {\n      __typename\n      ... on PolicyVersion {\n        id\n        number\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n      ... on PolicyBroken {\n        message\n      }\n      ... on PolicyChangesUnacknowledged {\n        message\n      }\n      ... on RateLimited {\n        message\n      }\n    }\n  }\n": types.CreatePolicyDraftDocument,
    "\n  mutation TakePolicyStep($input: TakePolicyStepInput!) {\n    takePolicyStep(input: $input) {\n      __typename\n      ... on PolicyVersion {\n        id\n        number\n        state\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n      ... on PolicyBroken {\n        message\n      }\n      ... on PolicyChangesUnacknowledged {\n        message\n      }\n      ... on RateLimited {\n        message\n      }\n    }\n  }\n": types.TakePolicyStepDocument,
    "\n  mutation DiscardPolicyDraft($id: ID!) {\n    discardPolicyDraft(id: $id) {\n      __typename\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n      ... on PolicyBroken {\n        message\n      }\n      ... on PolicyChangesUnacknowledged {\n        message\n      }\n      ... on RateLimited {\n        message\n      }\n    }\n  }\n": types.DiscardPolicyDraftDocument,
    "\n  fragment VerdictChangeFields on VerdictChange {\n    text\n    kind\n    before {\n      outcome\n      code\n      ruleIds\n    }\n    after {\n      outcome\n      code\n      ruleIds\n    }\n  }\n": types.VerdictChangeFieldsFragmentDoc,
    "\n  query TestPolicy($text: String!, $versionIds: [ID!]!, $accessStage: AccessStage) {\n    testPolicy(text: $text, versionIds: $versionIds, accessStage: $accessStage) {\n      versionId\n      versionNumber\n      outcome\n      code\n      score\n      matches {\n        start\n        end\n        ruleId\n        category\n      }\n      reasons {\n        code\n        message\n      }\n      ruleIds\n      shadowRuleIds\n      spansWithheld\n      rewrite\n      reviewMs\n    }\n  }\n": types.TestPolicyDocument,
    "\n  query PolicyDiff($id: ID!) {\n    policyDiff(id: $id) {\n      part\n      id\n      kind\n      fields {\n        field\n        before\n        after\n        added\n        removed\n      }\n    }\n  }\n": types.PolicyDiffDocument,
    "\n  query PolicyChanges($id: ID!) {\n    policyChanges(id: $id) {\n      digest\n      count\n      textCount\n      changes {\n        ...VerdictChangeFields\n      }\n    }\n  }\n": types.PolicyChangesDocument,
    "\n  query PolicyBackTest($id: ID!, $days: Int!) {\n    policyBackTest(id: $id, days: $days) {\n      textCount\n      isCapped\n      changeCount\n      counts {\n        before\n        after\n        count\n      }\n      changes {\n        ...VerdictChangeFields\n      }\n    }\n  }\n": types.PolicyBackTestDocument,
    "\n  query PolicyRuleOverlap($id: ID!) {\n    policyRuleOverlap(id: $id) {\n      ruleIds\n      counts\n      alone\n      textCount\n    }\n  }\n": types.PolicyRuleOverlapDocument,
    "\n  query PolicyShadowStatistics($id: ID!) {\n    policyShadowStatistics(id: $id) {\n      judgedCount\n      disagreementCount\n      counts {\n        before\n        after\n        count\n      }\n      rules {\n        ruleId\n        side\n        count\n      }\n      examples {\n        prompt\n        liveOutcome\n        shadowOutcome\n        liveRuleIds\n        shadowRuleIds\n        judgedAt\n      }\n    }\n  }\n": types.PolicyShadowStatisticsDocument,
    "\n  query ConsoleViewer {\n    viewer {\n      id\n      email\n      displayName\n      role\n    }\n  }\n": types.ConsoleViewerDocument,
    "\n  mutation ConsoleSignOut {\n    signOut\n  }\n": types.ConsoleSignOutDocument,
    "\n  query OperatorEvents($first: Int!, $after: String) {\n    operatorEvents(first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          actorName\n          action\n          target\n          payload\n          createdAt\n        }\n      }\n    }\n  }\n": types.OperatorEventsDocument,
    "\n  query Workshop {\n    serviceStatus {\n      checkpointId\n      queueLength\n      workersReady\n      generationOpen\n    }\n    workers {\n      workerId\n      state\n      checkpointId\n      detail\n      seenAt\n      live\n    }\n  }\n": types.WorkshopDocument,
    "\n  fragment MailFields on MailMessage {\n    id\n    recipient\n    subject\n    textBody\n    kind\n    state\n    error\n    createdAt\n    sentAt\n  }\n": types.MailFieldsFragmentDoc,
    "\n  query MailMessages($first: Int!, $after: String) {\n    mailMessages(first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...MailFields\n        }\n      }\n    }\n  }\n": types.MailMessagesDocument,
    "\n  query MailMessage($id: ID!) {\n    mailMessage(id: $id) {\n      ...MailFields\n    }\n  }\n": types.MailMessageDocument,
    "\n  fragment ReviewCaseFields on ReviewCase {\n    id\n    state\n    category\n    priority\n    version\n    prompt\n    userDisplayName\n    openedAt\n    decidedAt\n    decision\n    decisionCategory\n    decisionNote\n    decidedByName\n    heldFor\n    promptsAround {\n      source\n      target\n      before\n    }\n    verdict {\n      outcome\n      category\n      code\n      score\n      policyVersion\n      reasons\n      matches {\n        start\n        end\n        category\n        ruleId\n      }\n    }\n    images {\n      id\n      position\n      url\n      widthPx\n      heightPx\n    }\n    sources {\n      part\n      url\n      widthPx\n      heightPx\n    }\n    events {\n      id\n      type\n      actorKind\n      actorName\n      createdAt\n      payload\n    }\n  }\n": types.ReviewCaseFieldsFragmentDoc,
    "\n  query ReviewCases($state: ReviewCaseState, $first: Int!, $after: String) {\n    reviewCases(state: $state, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          state\n          category\n          priority\n          prompt\n          userDisplayName\n          openedAt\n          decision\n          decidedByName\n        }\n      }\n    }\n  }\n": types.ReviewCasesDocument,
    "\n  query ReviewCase($id: ID!) {\n    reviewCase(id: $id) {\n      ...ReviewCaseFields\n    }\n  }\n": types.ReviewCaseDocument,
    "\n  query PolicyCategories {\n    contentPolicy {\n      version\n      categories {\n        id\n        title\n      }\n    }\n  }\n": types.PolicyCategoriesDocument,
    "\n  mutation DecideReviewCase($input: DecideReviewCaseInput!) {\n    decideReviewCase(input: $input) {\n      __typename\n      ... on ReviewCase {\n        id\n        state\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": types.DecideReviewCaseDocument,
    "\n  mutation EscalateReviewCase($caseId: ID!, $note: String!) {\n    escalateReviewCase(caseId: $caseId, note: $note) {\n      __typename\n      ... on ReviewCase {\n        id\n        state\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": types.EscalateReviewCaseDocument,
    "\n  fragment UserFields on User {\n    id\n    email\n    displayName\n    role\n    accessStage\n    suspendedAt\n    suspensionReason\n    createdAt\n    generationCount\n  }\n": types.UserFieldsFragmentDoc,
    "\n  query Users($search: String, $first: Int!, $after: String) {\n    users(search: $search, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...UserFields\n        }\n      }\n    }\n  }\n": types.UsersDocument,
    "\n  query User($id: ID!) {\n    user(id: $id) {\n      ...UserFields\n    }\n  }\n": types.UserDocument,
    "\n  fragment UpdateUserFields on UpdateUserResult {\n    __typename\n    ... on User {\n      displayName\n    }\n    ... on NotFound {\n      message\n    }\n    ... on InvalidInput {\n      message\n    }\n  }\n": types.UpdateUserFieldsFragmentDoc,
    "\n  mutation SetUserAccessStage($input: SetUserAccessStageInput!) {\n    setUserAccessStage(input: $input) {\n      ...UpdateUserFields\n    }\n  }\n": types.SetUserAccessStageDocument,
    "\n  mutation SetUserRole($input: SetUserRoleInput!) {\n    setUserRole(input: $input) {\n      ...UpdateUserFields\n    }\n  }\n": types.SetUserRoleDocument,
    "\n  mutation SuspendUser($input: SuspendUserInput!) {\n    suspendUser(input: $input) {\n      ...UpdateUserFields\n    }\n  }\n": types.SuspendUserDocument,
    "\n  mutation ReinstateUser($userId: ID!) {\n    reinstateUser(userId: $userId) {\n      ...UpdateUserFields\n    }\n  }\n": types.ReinstateUserDocument,
    "\n  fragment WaitlistEntryFields on WaitlistEntry {\n    id\n    email\n    intendedUse\n    state\n    policyAgreedAt\n    invitedAt\n    acceptedAt\n    createdAt\n  }\n": types.WaitlistEntryFieldsFragmentDoc,
    "\n  query WaitlistEntries($state: WaitlistState, $search: String, $first: Int!, $after: String) {\n    waitlistEntries(state: $state, search: $search, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...WaitlistEntryFields\n        }\n      }\n    }\n  }\n": types.WaitlistEntriesDocument,
    "\n  query WaitlistEntry($id: ID!) {\n    waitlistEntry(id: $id) {\n      ...WaitlistEntryFields\n    }\n  }\n": types.WaitlistEntryDocument,
    "\n  mutation AdmitWaitlistEntry($id: ID!) {\n    admitWaitlistEntry(id: $id) {\n      __typename\n      ... on WaitlistEntry {\n        email\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n    }\n  }\n": types.AdmitWaitlistEntryDocument,
    "\n  mutation DeclineWaitlistEntry($id: ID!) {\n    declineWaitlistEntry(id: $id) {\n      __typename\n      ... on WaitlistEntry {\n        email\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n    }\n  }\n": types.DeclineWaitlistEntryDocument,
    "\n  fragment FlagFields on FeatureFlag {\n    key\n    description\n    kind\n    enabled\n    source\n    updatedAt\n    updatedByName\n  }\n": types.FlagFieldsFragmentDoc,
    "\n  query FeatureFlags {\n    featureFlags {\n      ...FlagFields\n    }\n  }\n": types.FeatureFlagsDocument,
    "\n  mutation SetFeatureFlag($key: ID!, $enabled: Boolean!) {\n    setFeatureFlag(key: $key, enabled: $enabled) {\n      __typename\n      ... on FeatureFlag {\n        ...FlagFields\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n    }\n  }\n": types.SetFeatureFlagDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment HashBankFields on HashBank {\n    id\n    name\n    category\n    description\n    enabled\n    entryCount\n    outdatedCount\n    createdByName\n    createdAt\n  }\n"): typeof import('./graphql').HashBankFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HashBanks {\n    hashBanks {\n      ...HashBankFields\n    }\n  }\n"): typeof import('./graphql').HashBanksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HashBank($id: ID!) {\n    hashBank(id: $id) {\n      ...HashBankFields\n      entries {\n        id\n        pdqHash\n        crops\n        note\n        createdByName\n        createdAt\n      }\n      matches {\n        imageId\n        entryId\n        distance\n        visibility\n        prompt\n        createdAt\n      }\n    }\n  }\n"): typeof import('./graphql').HashBankDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateHashBank($input: CreateHashBankInput!) {\n    createHashBank(input: $input) {\n      __typename\n      ... on HashBank {\n        id\n        name\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql').CreateHashBankDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetHashBankEnabled($id: ID!, $enabled: Boolean!) {\n    setHashBankEnabled(id: $id, enabled: $enabled) {\n      __typename\n      ... on HashBank {\n        name\n        enabled\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql').SetHashBankEnabledDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddHashBankEntry($bankId: ID!, $pdqHash: String!, $note: String!) {\n    addHashBankEntry(bankId: $bankId, pdqHash: $pdqHash, note: $note) {\n      __typename\n      ... on HashBank {\n        name\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql').AddHashBankEntryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveHashBankEntry($id: ID!) {\n    removeHashBankEntry(id: $id) {\n      __typename\n      ... on HashBank {\n        name\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql').RemoveHashBankEntryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ReviewQueueChanged {\n    reviewQueueChanged\n  }\n"): typeof import('./graphql').ReviewQueueChangedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PolicyVersionFields on PolicyVersion {\n    id\n    number\n    title\n    state\n    origin\n    note\n    hash\n    contentHash\n    revision\n    ruleCount\n    conceptCount\n    basedOnNumber\n    authorName\n    createdAt\n    updatedAt\n    shadowSince\n    publishedAt\n    retiredAt\n    actions\n  }\n"): typeof import('./graphql').PolicyVersionFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PolicyVersions {\n    policyVersions {\n      ...PolicyVersionFields\n    }\n  }\n"): typeof import('./graphql').PolicyVersionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PolicyVersion($id: ID!) {\n    policyVersion(id: $id) {\n      ...PolicyVersionFields\n      content\n    }\n  }\n"): typeof import('./graphql').PolicyVersionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreatePolicyDraft($fromId: ID!, $note: String!) {\n    createPolicyDraft(fromId: $fromId, note: $note) {\n      __typename\n      ... on PolicyVersion {\n        id\n        number\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n      ... on PolicyBroken {\n        message\n      }\n      ... on PolicyChangesUnacknowledged {\n        message\n      }\n      ... on RateLimited {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql').CreatePolicyDraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TakePolicyStep($input: TakePolicyStepInput!) {\n    takePolicyStep(input: $input) {\n      __typename\n      ... on PolicyVersion {\n        id\n        number\n        state\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n      ... on PolicyBroken {\n        message\n      }\n      ... on PolicyChangesUnacknowledged {\n        message\n      }\n      ... on RateLimited {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql').TakePolicyStepDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DiscardPolicyDraft($id: ID!) {\n    discardPolicyDraft(id: $id) {\n      __typename\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n      ... on PolicyBroken {\n        message\n      }\n      ... on PolicyChangesUnacknowledged {\n        message\n      }\n      ... on RateLimited {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql').DiscardPolicyDraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment VerdictChangeFields on VerdictChange {\n    text\n    kind\n    before {\n      outcome\n      code\n      ruleIds\n    }\n    after {\n      outcome\n      code\n      ruleIds\n    }\n  }\n"): typeof import('./graphql').VerdictChangeFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestPolicy($text: String!, $versionIds: [ID!]!, $accessStage: AccessStage) {\n    testPolicy(text: $text, versionIds: $versionIds, accessStage: $accessStage) {\n      versionId\n      versionNumber\n      outcome\n      code\n      score\n      matches {\n        start\n        end\n        ruleId\n        category\n      }\n      reasons {\n        code\n        message\n      }\n      ruleIds\n      shadowRuleIds\n      spansWithheld\n      rewrite\n      reviewMs\n    }\n  }\n"): typeof import('./graphql').TestPolicyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PolicyDiff($id: ID!) {\n    policyDiff(id: $id) {\n      part\n      id\n      kind\n      fields {\n        field\n        before\n        after\n        added\n        removed\n      }\n    }\n  }\n"): typeof import('./graphql').PolicyDiffDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PolicyChanges($id: ID!) {\n    policyChanges(id: $id) {\n      digest\n      count\n      textCount\n      changes {\n        ...VerdictChangeFields\n      }\n    }\n  }\n"): typeof import('./graphql').PolicyChangesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PolicyBackTest($id: ID!, $days: Int!) {\n    policyBackTest(id: $id, days: $days) {\n      textCount\n      isCapped\n      changeCount\n      counts {\n        before\n        after\n        count\n      }\n      changes {\n        ...VerdictChangeFields\n      }\n    }\n  }\n"): typeof import('./graphql').PolicyBackTestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PolicyRuleOverlap($id: ID!) {\n    policyRuleOverlap(id: $id) {\n      ruleIds\n      counts\n      alone\n      textCount\n    }\n  }\n"): typeof import('./graphql').PolicyRuleOverlapDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PolicyShadowStatistics($id: ID!) {\n    policyShadowStatistics(id: $id) {\n      judgedCount\n      disagreementCount\n      counts {\n        before\n        after\n        count\n      }\n      rules {\n        ruleId\n        side\n        count\n      }\n      examples {\n        prompt\n        liveOutcome\n        shadowOutcome\n        liveRuleIds\n        shadowRuleIds\n        judgedAt\n      }\n    }\n  }\n"): typeof import('./graphql').PolicyShadowStatisticsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleViewer {\n    viewer {\n      id\n      email\n      displayName\n      role\n    }\n  }\n"): typeof import('./graphql').ConsoleViewerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConsoleSignOut {\n    signOut\n  }\n"): typeof import('./graphql').ConsoleSignOutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OperatorEvents($first: Int!, $after: String) {\n    operatorEvents(first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          actorName\n          action\n          target\n          payload\n          createdAt\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').OperatorEventsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Workshop {\n    serviceStatus {\n      checkpointId\n      queueLength\n      workersReady\n      generationOpen\n    }\n    workers {\n      workerId\n      state\n      checkpointId\n      detail\n      seenAt\n      live\n    }\n  }\n"): typeof import('./graphql').WorkshopDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MailFields on MailMessage {\n    id\n    recipient\n    subject\n    textBody\n    kind\n    state\n    error\n    createdAt\n    sentAt\n  }\n"): typeof import('./graphql').MailFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MailMessages($first: Int!, $after: String) {\n    mailMessages(first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...MailFields\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').MailMessagesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MailMessage($id: ID!) {\n    mailMessage(id: $id) {\n      ...MailFields\n    }\n  }\n"): typeof import('./graphql').MailMessageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReviewCaseFields on ReviewCase {\n    id\n    state\n    category\n    priority\n    version\n    prompt\n    userDisplayName\n    openedAt\n    decidedAt\n    decision\n    decisionCategory\n    decisionNote\n    decidedByName\n    heldFor\n    promptsAround {\n      source\n      target\n      before\n    }\n    verdict {\n      outcome\n      category\n      code\n      score\n      policyVersion\n      reasons\n      matches {\n        start\n        end\n        category\n        ruleId\n      }\n    }\n    images {\n      id\n      position\n      url\n      widthPx\n      heightPx\n    }\n    sources {\n      part\n      url\n      widthPx\n      heightPx\n    }\n    events {\n      id\n      type\n      actorKind\n      actorName\n      createdAt\n      payload\n    }\n  }\n"): typeof import('./graphql').ReviewCaseFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReviewCases($state: ReviewCaseState, $first: Int!, $after: String) {\n    reviewCases(state: $state, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          state\n          category\n          priority\n          prompt\n          userDisplayName\n          openedAt\n          decision\n          decidedByName\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ReviewCasesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReviewCase($id: ID!) {\n    reviewCase(id: $id) {\n      ...ReviewCaseFields\n    }\n  }\n"): typeof import('./graphql').ReviewCaseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PolicyCategories {\n    contentPolicy {\n      version\n      categories {\n        id\n        title\n      }\n    }\n  }\n"): typeof import('./graphql').PolicyCategoriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DecideReviewCase($input: DecideReviewCaseInput!) {\n    decideReviewCase(input: $input) {\n      __typename\n      ... on ReviewCase {\n        id\n        state\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql').DecideReviewCaseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EscalateReviewCase($caseId: ID!, $note: String!) {\n    escalateReviewCase(caseId: $caseId, note: $note) {\n      __typename\n      ... on ReviewCase {\n        id\n        state\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql').EscalateReviewCaseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UserFields on User {\n    id\n    email\n    displayName\n    role\n    accessStage\n    suspendedAt\n    suspensionReason\n    createdAt\n    generationCount\n  }\n"): typeof import('./graphql').UserFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Users($search: String, $first: Int!, $after: String) {\n    users(search: $search, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...UserFields\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').UsersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query User($id: ID!) {\n    user(id: $id) {\n      ...UserFields\n    }\n  }\n"): typeof import('./graphql').UserDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UpdateUserFields on UpdateUserResult {\n    __typename\n    ... on User {\n      displayName\n    }\n    ... on NotFound {\n      message\n    }\n    ... on InvalidInput {\n      message\n    }\n  }\n"): typeof import('./graphql').UpdateUserFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetUserAccessStage($input: SetUserAccessStageInput!) {\n    setUserAccessStage(input: $input) {\n      ...UpdateUserFields\n    }\n  }\n"): typeof import('./graphql').SetUserAccessStageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetUserRole($input: SetUserRoleInput!) {\n    setUserRole(input: $input) {\n      ...UpdateUserFields\n    }\n  }\n"): typeof import('./graphql').SetUserRoleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SuspendUser($input: SuspendUserInput!) {\n    suspendUser(input: $input) {\n      ...UpdateUserFields\n    }\n  }\n"): typeof import('./graphql').SuspendUserDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReinstateUser($userId: ID!) {\n    reinstateUser(userId: $userId) {\n      ...UpdateUserFields\n    }\n  }\n"): typeof import('./graphql').ReinstateUserDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WaitlistEntryFields on WaitlistEntry {\n    id\n    email\n    intendedUse\n    state\n    policyAgreedAt\n    invitedAt\n    acceptedAt\n    createdAt\n  }\n"): typeof import('./graphql').WaitlistEntryFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WaitlistEntries($state: WaitlistState, $search: String, $first: Int!, $after: String) {\n    waitlistEntries(state: $state, search: $search, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...WaitlistEntryFields\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').WaitlistEntriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WaitlistEntry($id: ID!) {\n    waitlistEntry(id: $id) {\n      ...WaitlistEntryFields\n    }\n  }\n"): typeof import('./graphql').WaitlistEntryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdmitWaitlistEntry($id: ID!) {\n    admitWaitlistEntry(id: $id) {\n      __typename\n      ... on WaitlistEntry {\n        email\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql').AdmitWaitlistEntryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclineWaitlistEntry($id: ID!) {\n    declineWaitlistEntry(id: $id) {\n      __typename\n      ... on WaitlistEntry {\n        email\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql').DeclineWaitlistEntryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FlagFields on FeatureFlag {\n    key\n    description\n    kind\n    enabled\n    source\n    updatedAt\n    updatedByName\n  }\n"): typeof import('./graphql').FlagFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FeatureFlags {\n    featureFlags {\n      ...FlagFields\n    }\n  }\n"): typeof import('./graphql').FeatureFlagsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetFeatureFlag($key: ID!, $enabled: Boolean!) {\n    setFeatureFlag(key: $key, enabled: $enabled) {\n      __typename\n      ... on FeatureFlag {\n        ...FlagFields\n      }\n      ... on NotFound {\n        message\n      }\n      ... on Conflict {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql').SetFeatureFlagDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
