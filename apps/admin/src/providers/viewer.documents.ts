import { graphql } from '../generated/gql.js';

export const ConsoleViewerDocument = graphql(`
  query ConsoleViewer {
    viewer {
      id
      email
      displayName
      role
    }
  }
`);

export const ConsoleSignOutDocument = graphql(`
  mutation ConsoleSignOut {
    signOut
  }
`);
