const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const clock = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' });

/** "just now", "5 min ago", "14:03" or "3 Nov": short enough for a list. */
export function sinceText(iso: string, now: Date): string {
  const then = new Date(iso);
  const agoMs = now.getTime() - then.getTime();
  if (agoMs < MINUTE_MS) return 'just now';
  if (agoMs < HOUR_MS) return `${Math.floor(agoMs / MINUTE_MS)} min ago`;
  return agoMs < DAY_MS ? clock.format(then) : day.format(then);
}

/** "at 14:03 (in 2 h 10 min)"; "now" when the moment has passed. */
export function untilText(iso: string, now: Date): string {
  const then = new Date(iso);
  const leftMs = then.getTime() - now.getTime();
  if (leftMs <= 0) return 'now';
  const hours = Math.floor(leftMs / HOUR_MS);
  const minutes = Math.ceil((leftMs % HOUR_MS) / MINUTE_MS);
  const left = hours === 0 ? `${minutes} min` : `${hours} h ${minutes} min`;
  return `at ${clock.format(then)} (in ${left})`;
}
