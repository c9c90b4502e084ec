/** A value of a diff, which travels as JSON, for reading: `"hold"` as hold, null as nothing. */
export function fieldText(json: string | null): string {
  if (json === null) return 'nothing';
  const value: unknown = JSON.parse(json);
  return typeof value === 'string' ? value : json;
}
