import { z } from 'zod';
import { badUserInput } from '../errors.js';

const priorityCursor = z.tuple([z.number().int(), z.iso.datetime(), z.guid()]);

/** Where a page ends in a list ordered by priority first and age second; the id decides between equal times. */
export interface PriorityCursor {
  readonly priority: number;
  readonly at: Date;
  readonly id: string;
}

/** Base64url only to keep clients from building on the content. */
export function encodePriorityCursor({ priority, at, id }: PriorityCursor): string {
  return Buffer.from(JSON.stringify([priority, at.toISOString(), id])).toString('base64url');
}

/** @throws GraphQLError BAD_USER_INPUT for text that `encodePriorityCursor` never made */
export function decodePriorityCursor(cursor: string): PriorityCursor {
  try {
    const json: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const [priority, at, id] = priorityCursor.parse(json);
    return { priority, at: new Date(at), id };
  } catch {
    throw invalidCursor();
  }
}

export function invalidCursor(): Error {
  return badUserInput('This page cursor is not valid; start again from the first page.');
}
