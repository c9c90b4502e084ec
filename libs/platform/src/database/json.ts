/**
 * What a jsonb column holds. Members that JSON does not know are dropped or turned into text when it is written.
 * NOTE: not a type that contains itself: TypeORM's types follow every property down and would never end.
 */
export interface JsonObject {
  readonly [key: string]: NonNullable<unknown> | null | undefined;
}
