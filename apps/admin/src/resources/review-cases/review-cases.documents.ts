import { graphql } from '../../generated/gql.js';

export const ReviewCaseFields = graphql(`
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
`);

export const ReviewCasesDocument = graphql(`
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
`);

export const ReviewCaseDocument = graphql(`
  query ReviewCase($id: ID!) {
    reviewCase(id: $id) {
      ...ReviewCaseFields
    }
  }
`);

export const PolicyCategoriesDocument = graphql(`
  query PolicyCategories {
    contentPolicy {
      version
      categories {
        id
        title
      }
    }
  }
`);

export const DecideReviewCaseDocument = graphql(`
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
`);

export const EscalateReviewCaseDocument = graphql(`
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
`);
