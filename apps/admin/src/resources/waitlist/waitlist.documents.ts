import { graphql } from '../../generated/gql.js';

export const WaitlistEntryFields = graphql(`
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
`);

export const WaitlistEntriesDocument = graphql(`
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
`);

export const WaitlistEntryDocument = graphql(`
  query WaitlistEntry($id: ID!) {
    waitlistEntry(id: $id) {
      ...WaitlistEntryFields
    }
  }
`);

export const AdmitWaitlistEntryDocument = graphql(`
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
`);

export const DeclineWaitlistEntryDocument = graphql(`
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
`);
