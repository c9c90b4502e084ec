import { graphql } from '../generated/gql.js';

export const HashBankFields = graphql(`
  fragment HashBankFields on HashBank {
    id
    name
    category
    description
    enabled
    entryCount
    outdatedCount
    createdByName
    createdAt
  }
`);

export const HashBanksDocument = graphql(`
  query HashBanks {
    hashBanks {
      ...HashBankFields
    }
  }
`);

export const HashBankDocument = graphql(`
  query HashBank($id: ID!) {
    hashBank(id: $id) {
      ...HashBankFields
      entries {
        id
        pdqHash
        crops
        note
        createdByName
        createdAt
      }
      matches {
        imageId
        entryId
        distance
        visibility
        prompt
        createdAt
      }
    }
  }
`);

export const CreateHashBankDocument = graphql(`
  mutation CreateHashBank($input: CreateHashBankInput!) {
    createHashBank(input: $input) {
      __typename
      ... on HashBank {
        id
        name
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

export const SetHashBankEnabledDocument = graphql(`
  mutation SetHashBankEnabled($id: ID!, $enabled: Boolean!) {
    setHashBankEnabled(id: $id, enabled: $enabled) {
      __typename
      ... on HashBank {
        name
        enabled
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

export const AddHashBankEntryDocument = graphql(`
  mutation AddHashBankEntry($bankId: ID!, $pdqHash: String!, $note: String!) {
    addHashBankEntry(bankId: $bankId, pdqHash: $pdqHash, note: $note) {
      __typename
      ... on HashBank {
        name
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

export const RemoveHashBankEntryDocument = graphql(`
  mutation RemoveHashBankEntry($id: ID!) {
    removeHashBankEntry(id: $id) {
      __typename
      ... on HashBank {
        name
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
