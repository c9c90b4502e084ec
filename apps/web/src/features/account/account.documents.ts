import { graphql } from '../../generated/gql.js';

export const ViewerDocument = graphql(`
  query Viewer {
    viewer {
      ...ViewerFields
    }
  }
`);

export const ViewerFields = graphql(`
  fragment ViewerFields on Viewer {
    id
    email
    displayName
    role
    accessStage
    suspended
    creditsLeft
    creditsPerDay
  }
`);

export const SignOutDocument = graphql(`
  mutation SignOut {
    signOut
  }
`);
