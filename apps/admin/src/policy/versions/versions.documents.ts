import { graphql } from '../../generated/gql.js';

export const PolicyVersionFields = graphql(`
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
`);

export const PolicyVersionsDocument = graphql(`
  query PolicyVersions {
    policyVersions {
      ...PolicyVersionFields
    }
  }
`);

export const PolicyVersionDocument = graphql(`
  query PolicyVersion($id: ID!) {
    policyVersion(id: $id) {
      ...PolicyVersionFields
      content
    }
  }
`);

export const CreatePolicyDraftDocument = graphql(`
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
`);

export const TakePolicyStepDocument = graphql(`
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
`);

export const DiscardPolicyDraftDocument = graphql(`
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
`);
