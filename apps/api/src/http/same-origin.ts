/**
 * Whether a request may carry this browser's cookie: its Origin is our public address or the very host it was sent to.
 * Programs that are no browsers send no Origin and have no cookies but their own.
 */
export function isSameOrigin(headers: { origin?: string; host?: string }, publicUrl: string): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  return url.origin === new URL(publicUrl).origin || url.host === host;
}
