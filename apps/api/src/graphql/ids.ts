const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;

/** GraphQL ids are any text; PostgreSQL takes only these. What is no uuid names nothing. */
export function isUuid(id: string): boolean {
  return UUID.test(id);
}
