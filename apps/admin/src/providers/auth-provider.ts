import type { AuthProvider } from 'react-admin';
import { ApiError, execute } from '#browser';
import type { ConsoleViewerQuery } from '../generated/graphql.js';
import { mayOpen } from './access.js';
import { ConsoleSignOutDocument, ConsoleViewerDocument } from './viewer.documents.js';

type ConsoleViewer = NonNullable<ConsoleViewerQuery['viewer']>;

const SIGN_IN_FIRST = '/sign-in?reason=needed&next=%2Fadmin%2F';
const SIGN_IN_AS_STAFF = '/sign-in?reason=console&next=%2Fadmin%2F';
/** One look at the session serves a page's many checks. */
const REMEMBERED_FOR_MS = 5_000;

let remembered: { viewer: Promise<ConsoleViewer | null>; untilMs: number } | undefined;

function readViewer(): Promise<ConsoleViewer | null> {
  if (remembered && remembered.untilMs > Date.now()) return remembered.viewer;
  const viewer = execute(ConsoleViewerDocument).then((result) => result.viewer ?? null);
  remembered = { viewer, untilMs: Date.now() + REMEMBERED_FOR_MS };
  viewer.catch(() => (remembered = undefined));
  return viewer;
}

/** Sign-in lives in the other app: leave this one. Never resolves, so that nothing flashes up meanwhile. */
function leaveTo(path: string): Promise<never> {
  window.location.assign(path);
  return new Promise(() => undefined);
}

async function readStaff(): Promise<ConsoleViewer> {
  const viewer = await readViewer();
  if (!viewer) return leaveTo(SIGN_IN_FIRST);
  return viewer.role === 'MEMBER' ? leaveTo(SIGN_IN_AS_STAFF) : viewer;
}

/** Who may be in the console: the session cookie of the web app, held by a moderator or an operator. */
export const authProvider: AuthProvider = {
  login: () => leaveTo(SIGN_IN_FIRST),
  logout: async () => {
    const viewer = await readViewer().catch(() => null);
    if (!viewer) return leaveTo(SIGN_IN_FIRST);
    await execute(ConsoleSignOutDocument);
    return leaveTo('/');
  },
  checkAuth: async () => {
    try {
      await readStaff();
    } catch (error) {
      // An api that does not answer has thrown nobody out: the page itself says what could not be loaded.
      if (!(error instanceof ApiError) || !error.retryable) throw error;
    }
  },
  checkError: async (error: unknown) => {
    if (!(error instanceof ApiError) || !error.isSessionEnded) return;
    remembered = undefined;
    await leaveTo(SIGN_IN_FIRST);
  },
  getIdentity: async () => {
    const { id, displayName } = await readStaff();
    return { id, fullName: displayName };
  },
  getPermissions: async () => (await readStaff()).role,
  canAccess: async ({ resource }) => mayOpen((await readStaff()).role, resource),
};
