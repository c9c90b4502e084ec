const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long something has waited: "3 min", "5 h", "2 d". */
export function ago(iso: string, now: Date): string {
  const waitedMs = Math.max(0, now.getTime() - new Date(iso).getTime());
  if (waitedMs < HOUR_MS) return `${Math.floor(waitedMs / MINUTE_MS)} min`;
  return waitedMs < DAY_MS ? `${Math.floor(waitedMs / HOUR_MS)} h` : `${Math.floor(waitedMs / DAY_MS)} d`;
}
