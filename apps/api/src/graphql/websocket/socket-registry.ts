import { Injectable } from '@nestjs/common';
import type { WebSocket } from 'ws';
import type { UserRole } from '#platform';

/** Tells graphql-ws clients not to come back without signing in. */
const CLOSE_UNAUTHORIZED = 4401;

export interface SocketOwner {
  readonly sessionId: string;
  readonly role: UserRole;
}

/** Who is connected. A connection lives no longer than the session it was opened with. */
@Injectable()
export class SocketRegistry {
  readonly #owners = new Map<WebSocket, SocketOwner>();

  add(socket: WebSocket, owner: SocketOwner): void {
    this.#owners.set(socket, owner);
    socket.once('close', () => this.#owners.delete(socket));
  }

  sessionIds(): string[] {
    return [...new Set([...this.#owners.values()].map((owner) => owner.sessionId))];
  }

  closeSession(sessionId: string): void {
    this.closeWhere((owner) => owner.sessionId === sessionId);
  }

  closeWhere(isOver: (owner: SocketOwner) => boolean): void {
    for (const [socket, owner] of this.#owners) {
      if (isOver(owner)) socket.close(CLOSE_UNAUTHORIZED, 'Your session has ended.');
    }
  }
}
