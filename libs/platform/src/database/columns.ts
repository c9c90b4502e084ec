import { Check, Column, PrimaryColumn } from 'typeorm';

/**
 * JavaScript dates have milliseconds. Columns with microseconds would come back changed, and a page cursor made
 * from such a date would skip or repeat rows.
 */
const TIMESTAMP = { type: 'timestamptz', precision: 3 } as const;

/** Time-ordered ids made by PostgreSQL, so that new rows land at the end of every index. */
export function IdColumn(): PropertyDecorator {
  return PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' });
}

export function TimestampColumn(): PropertyDecorator {
  return Column(TIMESTAMP);
}

export function OptionalTimestampColumn(): PropertyDecorator {
  return Column({ ...TIMESTAMP, nullable: true });
}

export function CreatedAtColumn(): PropertyDecorator {
  return Column({ ...TIMESTAMP, default: () => 'now()' });
}

/** Seeds are unsigned 32-bit; PostgreSQL has no such type, and its bigint arrives as text. */
export function SeedColumn(): PropertyDecorator {
  return Column({ type: 'bigint', transformer: { to: (value: number) => value, from: Number } });
}

/** Refuses any other text, whoever writes it. The constraint is named `ck_<table>_<column>`. */
export function CheckOneOf(table: string, column: string, values: readonly string[]): ClassDecorator {
  return Check(`ck_${table}_${column}`, `${column} IN (${values.map((value) => `'${value}'`).join(', ')})`);
}
