/** The details of an event, from its JSON, as "reason: spam, enabled: false", without those that say nothing. Shown as it is when it is not an object. */
export function payloadText(payload: string): string {
  const value = parse(payload);
  if (typeof value !== 'object' || value === null) return payload;
  return Object.entries(value)
    .filter(([, detail]) => detail !== null)
    .map(([key, detail]) => `${key}: ${typeof detail === 'string' ? detail : JSON.stringify(detail)}`)
    .join(', ');
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
