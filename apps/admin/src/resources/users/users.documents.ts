import { graphql } from '../../generated/gql.js';

export const UserFields = graphql(`
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
`);

export const UsersDocument = graphql(`
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
`);

export const UserDocument = graphql(`
  query User($id: ID!) {
    user(id: $id) {
      ...UserFields
    }
  }
`);

export const UpdateUserFields = graphql(`
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
`);

export const SetUserAccessStageDocument = graphql(`
  mutation SetUserAccessStage($input: SetUserAccessStageInput!) {
    setUserAccessStage(input: $input) {
      ...UpdateUserFields
    }
  }
`);

export const SetUserRoleDocument = graphql(`
  mutation SetUserRole($input: SetUserRoleInput!) {
    setUserRole(input: $input) {
      ...UpdateUserFields
    }
  }
`);

export const SuspendUserDocument = graphql(`
  mutation SuspendUser($input: SuspendUserInput!) {
    suspendUser(input: $input) {
      ...UpdateUserFields
    }
  }
`);

export const ReinstateUserDocument = graphql(`
  mutation ReinstateUser($userId: ID!) {
    reinstateUser(userId: $userId) {
      ...UpdateUserFields
    }
  }
`);
