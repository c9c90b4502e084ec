/** What every record of the console has; screens know the rest by its own type. */
export interface ConsoleRecord {
  readonly id: string;
}

/** One page of a GraphQL connection. */
export interface CursorPage {
  readonly edges: readonly { readonly node: ConsoleRecord }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly totalCount: number;
}

export interface PageRequest {
  readonly first: number;
  readonly after: string | null;
  /** The filter of the list as the screen set it; a source reads the keys it knows. */
  readonly filter: Readonly<Record<string, unknown>>;
}

/** How one resource of the console is read over GraphQL. */
export interface ResourceSource {
  list(request: PageRequest): Promise<CursorPage>;
  /** Null when there is no such record. */
  one?(id: string): Promise<ConsoleRecord | null>;
}

/** A filter's text, or null when it is not set. */
export function textFilter(filter: PageRequest['filter'], key: string): string | null {
  const value = filter[key];
  return typeof value === 'string' && value !== '' ? value : null;
}
