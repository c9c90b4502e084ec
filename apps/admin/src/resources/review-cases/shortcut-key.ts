/** What each review key does, in the order of the legend. */
export const REVIEW_KEYS = {
  j: 'next case',
  k: 'previous case',
  v: 'uncover the next picture',
  a: 'approve',
  r: 'reject …',
  e: 'escalate …',
} as const;

export type ReviewKey = keyof typeof REVIEW_KEYS;

/** The part of a keyboard event that decides. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
  readonly target: unknown;
}

const TYPING_TAGS: ReadonlySet<unknown> = new Set(['INPUT', 'TEXTAREA', 'SELECT']);

/** The review key that was pressed; undefined while somebody types, holds a key down or uses the browser's own shortcuts. */
export function shortcutFor(press: KeyPress): ReviewKey | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || press.repeat || isTyping(press.target))
    return undefined;
  return isReviewKey(press.key) ? press.key : undefined;
}

function isReviewKey(key: string): key is ReviewKey {
  return Object.hasOwn(REVIEW_KEYS, key);
}

function isTyping(target: unknown): boolean {
  if (typeof target !== 'object' || target === null) return false;
  const isEditable = 'isContentEditable' in target && target.isContentEditable === true;
  return isEditable || ('tagName' in target && TYPING_TAGS.has(target.tagName));
}
