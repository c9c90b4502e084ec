import { graphql } from '../generated/gql.js';

export const FlagFields = graphql(`
  fragment FlagFields on FeatureFlag {
    key
    description
    kind
    enabled
    source
    updatedAt
    updatedByName
  }
`);

export const FeatureFlagsDocument = graphql(`
  query FeatureFlags {
    featureFlags {
      ...FlagFields
    }
  }
`);

export const SetFeatureFlagDocument = graphql(`
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
`);
