import { graphql } from '../../generated/gql.js';

export const RequestSignInLinkDocument = graphql(`
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
`);

export const RedeemSignInLinkDocument = graphql(`
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
`);
