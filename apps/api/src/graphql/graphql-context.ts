import type { Request } from 'express';
import type { ApiContext } from '../context/api-context.js';
import type { Loaders } from './loaders/loaders.js';

/** What every resolver gets, over HTTP and over websockets alike. */
export interface GraphqlContext {
  readonly req: Request;
  readonly context: ApiContext;
  readonly loaders: Loaders;
}
