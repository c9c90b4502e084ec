import { useEffect, useRef } from 'react';
import { shortcutFor } from './shortcut-key.js';

export type ReviewShortcuts = Readonly<Record<'j' | 'k' | 'v' | 'a' | 'r' | 'e', () => void>>;

/** Listens for the review keys while no dialog is open and nobody is typing. */
export function useReviewShortcuts(isActive: boolean, shortcuts: ReviewShortcuts): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    if (!isActive) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const key = shortcutFor(event);
      if (key === undefined) return;
      event.preventDefault();
      current.current[key]();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isActive]);
}
