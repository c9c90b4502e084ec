import { graphql } from '../../generated/gql.js';

export const OperatorEventsDocument = graphql(`
  query OperatorEvents($first: Int!, $after: String) {
    operatorEvents(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          actorName
          action
          target
          payload
          createdAt
        }
      }
    }
  }
`);

export const WorkshopDocument = graphql(`
  query Workshop {
    serviceStatus {
      checkpointId
      queueLength
      workersReady
      generationOpen
    }
    workers {
      workerId
      state
      checkpointId
      detail
      seenAt
      live
    }
  }
`);
