import { graphql } from '../../generated/gql.js';

export const GenerationFields = graphql(`
  fragment GenerationFields on Generation {
    id
    kind
    source {
      generationId
      url
    }
    target {
      generationId
      url
    }
    prompt
    seed
    imageCount
    widthPx
    heightPx
    steps
    guidanceScale
    status
    stage
    progressStep
    progressTotal
    previews
    queuePosition
    images {
      id
      position
      widthPx
      heightPx
      seed
      url
    }
    creditsCharged
    holdCategory
    rejectionCategory
    errorCode
    errorMessage
    eventSequence
    createdAt
    finishedAt
  }
`);

export const GenerationDocument = graphql(`
  query Generation($id: ID!) {
    generation(id: $id) {
      ...GenerationFields
    }
  }
`);

export const HistoryDocument = graphql(`
  query History($first: Int!, $after: String) {
    generations(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          kind
          source {
            url
          }
          prompt
          status
          createdAt
          images {
            id
            position
            widthPx
            heightPx
            url
          }
        }
      }
    }
  }
`);

export const ServiceStatusDocument = graphql(`
  query ServiceStatus {
    serviceStatus {
      generationOpen
      message
      checkpointId
      workersReady
      queueLength
      suggestions
      maxPromptCharacters
      maxImageCount
    }
  }
`);

export const CreateAnswer = graphql(`
  fragment CreateAnswer on CreateGenerationResult {
    __typename
    ... on Generation {
      ...GenerationFields
    }
    ... on PromptRefused {
      code
      category
      categoryTitle
      message
      spans {
        start
        end
      }
      spansWithheld
      rewrite
      policyVersion
    }
    ... on QuotaExceeded {
      code
      message
      creditsPerDay
      availableAt
    }
    ... on RolloutClosed {
      code
      reason
      message
    }
    ... on AccountSuspended {
      code
      message
      suspendedAt
    }
    ... on QueueFull {
      code
      message
      retryAfterSeconds
    }
    ... on GenerationUnavailable {
      code
      message
      detail
    }
    ... on InvalidInput {
      code
      message
      fields {
        field
        message
      }
    }
    ... on RateLimited {
      code
      message
      retryAfterSeconds
    }
  }
`);

export const CreateGenerationDocument = graphql(`
  mutation CreateGeneration($input: CreateGenerationInput!) {
    createGeneration(input: $input) {
      ...CreateAnswer
    }
  }
`);

export const PromptReadingDocument = graphql(`
  query PromptReading($prompt: String!) {
    promptReading(prompt: $prompt) {
      unknownWords
      substitutions {
        from
        to
      }
      nothingKnown
    }
  }
`);

export const CheckpointDocument = graphql(`
  query Checkpoint {
    checkpoint {
      concepts
    }
  }
`);

export const CancelGenerationDocument = graphql(`
  mutation CancelGeneration($id: ID!) {
    cancelGeneration(id: $id) {
      __typename
      ... on Generation {
        ...GenerationFields
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

export const GenerationEventsDocument = graphql(`
  subscription GenerationEvents($id: ID!, $afterSequence: Int!) {
    generationEvents(id: $id, afterSequence: $afterSequence) {
      sequence
      type
      generation {
        ...GenerationFields
      }
    }
  }
`);
