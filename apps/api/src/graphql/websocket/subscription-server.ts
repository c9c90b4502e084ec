import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { RequestHandler } from 'express';
import type { Disposable } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { APP_CONFIG, type Config } from '#platform';
import { readSession } from '../../auth/session.js';
import { SESSION_MIDDLEWARE } from '../../auth/session.tokens.js';
import { isSameOrigin } from '../../http/same-origin.js';
import { GRAPHQL_PATH } from '../graphql-options.js';
import { MAX_BODY_BYTES } from '../query-limits.js';
import { type SocketOwner, SocketRegistry } from './socket-registry.js';
import { SubscriptionOperations } from './subscription-operations.js';

type Refusal = { readonly status: 401 | 403 | 404 | 503; readonly reason: string };

/** GraphQL over websockets, for subscriptions only, and only for people who are signed in on our own pages. */
@Injectable()
export class SubscriptionServer implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #logger = new Logger('SubscriptionServer');
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_BODY_BYTES });
  #disposable: Disposable | null = null;

  constructor(
    @Inject(APP_CONFIG) private readonly config: Config,
    @Inject(SESSION_MIDDLEWARE) private readonly sessions: RequestHandler,
    private readonly http: HttpAdapterHost,
    private readonly schemaHost: GraphQLSchemaHost,
    private readonly registry: SocketRegistry,
    private readonly operations: SubscriptionOperations,
  ) {}

  onApplicationBootstrap(): void {
    const options = this.operations.serverOptions(this.schemaHost.schema);
    this.#disposable = useServer({ ...options, isProd: true }, this.#sockets);
    const server: Server = this.http.httpAdapter.getHttpServer();
    server.on('upgrade', (request, socket, head) => void this.upgrade(request, socket, head));
  }

  /** Before the http server closes: it would wait for open connections. */
  async onModuleDestroy(): Promise<void> {
    await this.#disposable?.dispose();
  }

  private async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    // A client that leaves during the checks must not end the process.
    socket.on('error', () => socket.destroy());
    const entrance = await this.check(request);
    if ('status' in entrance) return refuse(socket, entrance);
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
      this.registry.add(webSocket, entrance);
      this.#sockets.emit('connection', webSocket, request);
    });
  }

  private async check(request: IncomingMessage): Promise<Refusal | SocketOwner> {
    const path = (request.url ?? '').split('?')[0];
    if (path !== GRAPHQL_PATH) return { status: 404, reason: 'Not Found' };
    if (!isSameOrigin(request.headers, this.config.server.publicUrl))
      return { status: 403, reason: 'Forbidden' };
    try {
      await readSession(this.sessions, request);
      const owner = await this.operations.ownerOf(request);
      return owner ?? { status: 401, reason: 'Unauthorized' };
    } catch (error) {
      this.#logger.warn(
        `A session could not be read: ${error instanceof Error ? error.message : String(error)}`,
      );
      return { status: 503, reason: 'Service Unavailable' };
    }
  }
}

function refuse(socket: Duplex, { status, reason }: Refusal): void {
  socket.end(`HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
