const format = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });

/** A point in time in the reader's own zone: "Nov 23, 2026, 14:03". */
export function moment(iso: string): string {
  return format.format(new Date(iso));
}
