import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Request } from 'express';
import type { DataSource } from 'typeorm';
import { type Actor, createRequestContext, UserEntity } from '#platform';
import { clientNetwork } from '../limits/client-address.js';
import type { ApiContext } from './api-context.js';

/** Builds the context of a request once, however many resolvers and guards ask for it. */
@Injectable()
export class ApiContextFactory {
  readonly #contexts = new WeakMap<IncomingMessage, Promise<ApiContext>>();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** @param request one that has passed the session middleware */
  forRequest(request: Request): Promise<ApiContext> {
    const known = this.#contexts.get(request);
    if (known !== undefined) return known;
    const context = this.fresh(request);
    this.#contexts.set(request, context);
    return context;
  }

  /** For connections that outlive many changes: reads the person again. */
  async fresh(request: Request): Promise<ApiContext> {
    const userId = request.session?.userId;
    const user =
      userId === undefined ? null : await this.dataSource.manager.findOneBy(UserEntity, { id: userId });
    return {
      ...createRequestContext(actorOf(user)),
      user,
      clientNetwork: clientNetwork(request.ip ?? request.socket.remoteAddress),
    };
  }
}

function actorOf(user: UserEntity | null): Actor | null {
  if (user === null) return null;
  return { kind: user.role === 'member' ? 'user' : user.role, id: user.id };
}
