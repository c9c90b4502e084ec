import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Stands between the api and PostgreSQL, so that a test can take the database away and give it back. */
export class CuttableProxy {
  readonly #connections = new Set<Socket>();
  #server: Server | null = null;
  #port = 0;

  constructor(private readonly target: { host: string; port: number }) {}

  /** The database's address as seen through this proxy. */
  static async before(databaseUrl: string): Promise<{ proxy: CuttableProxy; databaseUrl: string }> {
    const url = new URL(databaseUrl);
    const proxy = new CuttableProxy({ host: url.hostname, port: Number(url.port) });
    await proxy.restore();
    url.port = String(proxy.#port);
    return { proxy, databaseUrl: url.href };
  }

  /** Breaks every connection and refuses new ones, as a stopped server does. */
  async cut(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    for (const socket of this.#connections) socket.destroy();
    await new Promise((resolve) => (server === null ? resolve(null) : server.close(resolve)));
  }

  /** Lets connections through again, on the same port. */
  async restore(): Promise<void> {
    const server = createServer((client) => this.#join(client));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (server.address() as AddressInfo).port; // a TCP server that listens has one
    this.#server = server;
  }

  #join(client: Socket): void {
    const upstream = connect(this.target);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      this.#connections.add(from);
      from.on('error', () => from.destroy());
      from.on('close', () => {
        this.#connections.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  }
}
