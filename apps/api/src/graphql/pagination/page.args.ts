import { badUserInput } from '../errors.js';

/** As many rows as fit a screen several times over; more only makes slow queries. */
export const MAX_PAGE_SIZE = 100;

export interface PageRequest {
  readonly first: number;
  /** The cursor of the last row already seen. */
  readonly after: string | null;
}

/** @throws GraphQLError BAD_USER_INPUT when `first` is out of range */
export function pageRequest(
  first: number | null | undefined,
  after: string | null | undefined,
  defaultSize: number,
): PageRequest {
  const size = first ?? defaultSize;
  if (size < 1 || size > MAX_PAGE_SIZE) throw badUserInput(`"first" must be from 1 to ${MAX_PAGE_SIZE}.`);
  return { first: size, after: after ?? null };
}
