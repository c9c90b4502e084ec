import { graphql } from '../../generated/gql.js';

export const ContentPolicyDocument = graphql(`
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
`);
