import type { SelectQueryBuilder } from 'typeorm';
import { decodeCursor, encodeCursor, type Keyset, newestFirstPage } from '#platform';
import { invalidCursor } from './cursor.js';
import type { Page } from './page.js';
import type { PageRequest } from './page.args.js';

/**
 * Reads one page in the order of creation, newest first.
 * @param query selects one entity with all its filters
 * @throws GraphQLError BAD_USER_INPUT for a cursor that is none
 */
export async function newestFirst<Row extends Keyset>(
  query: SelectQueryBuilder<Row>,
  { first, after }: PageRequest,
): Promise<Page<Row>> {
  const totalCount = await query.getCount();
  const page = await newestFirstPage(query, { first, after: keysetOf(after) });
  return { ...page, totalCount };
}

/** @throws GraphQLError BAD_USER_INPUT for a cursor that is none */
export function keysetOf(after: string | null): Keyset | null {
  if (after === null) return null;
  const keyset = decodeCursor(after);
  if (keyset === null) throw invalidCursor();
  return keyset;
}

/** The cursor of a row in a list read by `newestFirst`. */
export const createdAtCursor: (row: Keyset) => string = encodeCursor;
