import type { NestExpressApplication } from '@nestjs/platform-express';
import { json, type RequestHandler } from 'express';
import { APP_CONFIG, type Config } from '#platform';
import { SESSION_MIDDLEWARE } from './auth/session.tokens.js';
import { GRAPHQL_PATH } from './graphql/graphql-options.js';
import { MAX_BODY_BYTES } from './graphql/query-limits.js';
import { answerRequestError, refuseForeignOrigins } from './http/request-errors.js';
import { securityHeaders } from './http/security-headers.js';
import { singlePageApp } from './web/single-page-app.js';
import { WEB_FOLDERS, type WebFolders } from './web/web-folders.js';

const UNLEASH_CLIENT_PATH = '/api/client';

/** First segments of addresses that are not the web app's. */
const API_PATHS = [
  GRAPHQL_PATH,
  '/images',
  '/uploads',
  '/policy-versions',
  '/review-cases',
  '/health',
  '/metrics',
  '/api',
  '/admin',
];

/** Everything in front of routes and resolvers, in order. Call it before the application is initialised. */
export function configureApp(app: NestExpressApplication): void {
  const config = app.get<Config>(APP_CONFIG);
  const sessions = app.get<RequestHandler>(SESSION_MIDDLEWARE, { strict: false });
  const folders = app.get<WebFolders>(WEB_FOLDERS, { strict: false });
  const { publicUrl, trustProxyHops } = config.server;
  app.disable('x-powered-by');
  app.set('trust proxy', trustProxyHops);
  app.use(securityHeaders(publicUrl));
  app.use('/admin', redirectToFolder('/admin/'), singlePageApp({ folder: folders.admin, reserved: [] }));
  app.use(singlePageApp({ folder: folders.web, reserved: API_PATHS }));
  app.use([GRAPHQL_PATH, '/uploads', '/policy-versions', '/hash-banks'], refuseForeignOrigins(publicUrl));
  app.use([GRAPHQL_PATH, UNLEASH_CLIENT_PATH], json({ limit: MAX_BODY_BYTES }));
  app.use(
    [GRAPHQL_PATH, '/images', '/uploads', '/policy-versions', '/hash-banks', '/review-cases'],
    sessions,
  );
  app.use(answerRequestError);
}

/** The admin page names its files relative to its folder. */
function redirectToFolder(folder: string): RequestHandler {
  return (request, response, next) => {
    if (request.originalUrl.split('?')[0] !== folder.slice(0, -1)) return next();
    response.redirect(301, folder);
  };
}
