import { graphql } from '../generated/gql.js';

export const ReviewQueueChangedDocument = graphql(`
  subscription ReviewQueueChanged {
    reviewQueueChanged
  }
`);
