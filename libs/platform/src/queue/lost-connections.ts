import { Client } from 'pg';

const ignore = (): void => undefined;
let isInstalled = false;

/**
 * Keeps a lost database connection from ending the process. A pg client tells its queries that the connection is gone
 * and then emits 'error', which Node turns into a crash when nobody listens; BullMQ 6 takes clients from its pool, and
 * opens its LISTEN client, without listening at first. Every client gets a listener before it connects; whoever waits for
 * an answer still hears of the loss.
 */
export function surviveLostConnections(): void {
  if (isInstalled) return;
  isInstalled = true;
  const { connect } = Client.prototype;
  function connectListening(this: Client, ...args: unknown[]): unknown {
    if (this.listenerCount('error') === 0) this.on('error', ignore);
    return Reflect.apply(connect, this, args);
  }
  // Both overloads of `connect` (promise and callback) pass their arguments on unchanged.
  Client.prototype.connect = connectListening as typeof connect;
}
