import { graphql } from '../../generated/gql.js';

export const MailFields = graphql(`
  fragment MailFields on MailMessage {
    id
    recipient
    subject
    textBody
    kind
    state
    error
    createdAt
    sentAt
  }
`);

export const MailMessagesDocument = graphql(`
  query MailMessages($first: Int!, $after: String) {
    mailMessages(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...MailFields
        }
      }
    }
  }
`);

export const MailMessageDocument = graphql(`
  query MailMessage($id: ID!) {
    mailMessage(id: $id) {
      ...MailFields
    }
  }
`);
