/** One page of rows as read models return it. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  /** Rows on all pages together. */
  readonly totalCount: number;
}

/** Splits off the extra row that was read to learn whether there is more. */
export function pageOf<Row>(rowsAndOneMore: readonly Row[], first: number, totalCount: number): Page<Row> {
  return {
    rows: rowsAndOneMore.slice(0, first),
    hasNextPage: rowsAndOneMore.length > first,
    totalCount,
  };
}
