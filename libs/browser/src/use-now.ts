import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** The time, moving on every minute: enough for "5 min ago" and the age of a case. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
