import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import express, { type RequestHandler, type Response, Router } from 'express';

/** Vite puts a hash of the content into these files' names, so they never change. */
const HASHED_FOLDER = `${sep}assets${sep}`;
const IMMUTABLE = 'public, max-age=31536000, immutable';
const NOT_BUILT =
  'This part of Frisket has not been built yet. Stop the service, run "npm run build", and start it again.';
const SERVICE_UNAVAILABLE = 503;

export interface SinglePageAppOptions {
  readonly folder: string;
  /** Paths below the mount that are not the app's: they go on to whoever answers them. */
  readonly reserved: readonly string[];
}

/** Serves a built front end: its files, and its page for every address that the app itself understands. */
export function singlePageApp({ folder, reserved }: SinglePageAppOptions): Router {
  const router = Router();
  router.use(express.static(folder, { index: false, redirect: false, setHeaders: setCaching }));
  router.use(pageFallback(folder, reserved));
  return router;
}

function setCaching(response: Response, path: string): void {
  response.set('Cache-Control', path.includes(HASHED_FOLDER) ? IMMUTABLE : 'no-cache');
}

function pageFallback(folder: string, reserved: readonly string[]): RequestHandler {
  const page = join(folder, 'index.html');
  return (request, response, next) => {
    const isReserved = reserved.some((path) => request.path === path || request.path.startsWith(`${path}/`));
    const isNavigation = ['GET', 'HEAD'].includes(request.method) && request.accepts('html') !== false;
    // A file that is not there is an error, not an address of the app.
    const isFile = /\.\w+$/u.test(request.path);
    if (isReserved || isFile || !isNavigation) return next();
    response.set('Cache-Control', 'no-cache');
    if (!existsSync(page))
      return void response.status(SERVICE_UNAVAILABLE).type('text/plain').send(NOT_BUILT);
    response.sendFile(page);
  };
}
