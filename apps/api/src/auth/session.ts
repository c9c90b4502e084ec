import type { IncomingMessage, ServerResponse } from 'node:http';
import connectPgSimple from 'connect-pg-simple';
import type { Request, RequestHandler } from 'express';
import session, { type Store } from 'express-session';
import type { Pool } from 'pg';

declare module 'express-session' {
  interface SessionData {
    /** Who signed in. Everything else about the person is read fresh from the database. */
    userId: string;
  }
}

export const SESSION_COOKIE = 'frisket.sid';
const SESSION_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
const PRUNE_INTERVAL_SECONDS = 15 * 60;

export function createSessionStore(pool: Pool): Store & { close(): void } {
  const PostgresStore = connectPgSimple(session);
  return new PostgresStore({
    pool,
    tableName: 'sessions',
    // Sessions end 30 days after signing in, used or not: no write for every request.
    disableTouch: true,
    pruneSessionInterval: PRUNE_INTERVAL_SECONDS,
    // The middleware hands every error on, and the formatter answers and logs it there.
    errorLog: () => undefined,
  });
}

export interface SessionOptions {
  readonly store: Store;
  readonly secret: string;
  readonly publicUrl: string;
}

export function createSessionMiddleware({ store, secret, publicUrl }: SessionOptions): RequestHandler {
  const secure = publicUrl.startsWith('https:');
  return session({
    store,
    secret,
    name: SESSION_COOKIE,
    resave: false,
    saveUninitialized: false,
    // With an https address there is a proxy that ends TLS; without this no cookie would ever be set behind it.
    proxy: secure,
    cookie: { httpOnly: true, sameSite: 'lax', secure, maxAge: SESSION_DAYS * DAY_MS },
  });
}

/** Reads the session of a request outside the middleware chain, such as a websocket upgrade. */
export async function readSession(middleware: RequestHandler, request: IncomingMessage): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    // express-session only hooks into the answer to set cookies, and an upgrade has no such answer.
    const answer = { end: () => undefined, on: () => undefined } as unknown as ServerResponse;
    middleware(request as Request, answer as Parameters<RequestHandler>[1], (error?: unknown) =>
      error === undefined ? resolve() : reject(toError(error)),
    );
  });
}

/** Starts a fresh session for this person; the old id is worthless from here on. Resolves when it is stored. */
export async function establishSession(request: Request, userId: string): Promise<void> {
  await promised((done) => request.session.regenerate(done));
  request.session.userId = userId;
  await promised((done) => request.session.save(done));
}

export async function endSession(request: Request): Promise<void> {
  await promised((done) => request.session.destroy(done));
}

function promised(start: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => (error === undefined || error === null ? resolve() : reject(toError(error))));
  });
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
