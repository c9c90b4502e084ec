import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { Registry } from 'prom-client';
import type { WorkerStatus } from '#platform';

export interface HealthServerOptions {
  port: number;
  registry: Registry;
  status: () => WorkerStatus;
}

interface Answer {
  statusCode: number;
  contentType: string;
  body: string;
}

/** Answers whoever watches this process: an orchestrator's probes and Prometheus. It serves nobody else. */
export class HealthServer implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #options: HealthServerOptions;
  readonly #server: Server;

  constructor(options: HealthServerOptions) {
    this.#options = options;
    this.#server = createServer((request, response) => void this.#respond(request, response));
  }

  async onApplicationBootstrap(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.#options.port, resolve);
    });
  }

  /** Where it listens: another port than asked for when 0 was asked for. */
  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : this.#options.port;
  }

  async onApplicationShutdown(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { statusCode, contentType, body } = await this.#answer(request);
    response.writeHead(statusCode, { 'Content-Type': contentType, 'Cache-Control': 'no-store' }).end(body);
  }

  async #answer({ method, url }: IncomingMessage): Promise<Answer> {
    if (method !== 'GET' && method !== 'HEAD') return json(405, { error: 'Only GET is answered here.' });
    const { registry, status } = this.#options;
    switch (url?.split('?')[0]) {
      case '/health/live':
        return json(200, { status: 'live' });
      case '/health/ready': {
        const { state, detail, checkpointId } = status();
        return json(state === 'ready' ? 200 : 503, { status: state, checkpointId, detail });
      }
      case '/metrics':
        return { statusCode: 200, contentType: registry.contentType, body: await registry.metrics() };
      default:
        return json(404, { error: 'Try /health/live, /health/ready or /metrics.' });
    }
  }
}

function json(statusCode: number, value: object): Answer {
  return { statusCode, contentType: 'application/json', body: JSON.stringify(value) };
}
