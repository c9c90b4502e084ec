import type { SelectQueryBuilder } from 'typeorm';

/** Where a page ended. Rows with equal times are told apart by their ids. */
export interface Keyset {
  readonly createdAt: Date;
  readonly id: string;
}

export interface KeysetPage<Row extends Keyset> {
  readonly rows: Row[];
  readonly hasNextPage: boolean;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** Opaque to clients. */
export function encodeCursor({ createdAt, id }: Keyset): string {
  return Buffer.from(`${createdAt.getTime()}.${id}`).toString('base64url');
}

/** @returns null for a text that `encodeCursor` did not make */
export function decodeCursor(cursor: string): Keyset | null {
  const [time = '', id = '', ...rest] = Buffer.from(cursor, 'base64url').toString('utf8').split('.');
  const createdAt = new Date(/^\d{1,15}$/u.test(time) ? Number(time) : Number.NaN);
  if (Number.isNaN(createdAt.getTime()) || !UUID.test(id) || rest.length > 0) return null;
  return { createdAt, id };
}

/**
 * One page, newest first. New rows on top do not shift it, unlike pages by number.
 * @param query selects one entity that has `createdAt` and `id`; without order and limit
 */
export async function newestFirstPage<Row extends Keyset>(
  query: SelectQueryBuilder<Row>,
  page: { first: number; after: Keyset | null },
): Promise<KeysetPage<Row>> {
  const { alias } = query;
  if (page.after) {
    query.andWhere(`(${alias}.createdAt, ${alias}.id) < (:afterTime, :afterId)`, {
      afterTime: page.after.createdAt,
      afterId: page.after.id,
    });
  }
  const rows = await query
    .orderBy(`${alias}.createdAt`, 'DESC')
    .addOrderBy(`${alias}.id`, 'DESC')
    .take(page.first + 1)
    .getMany();
  return { rows: rows.slice(0, page.first), hasNextPage: rows.length > page.first };
}
