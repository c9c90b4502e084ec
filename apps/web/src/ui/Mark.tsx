/** The mark: a square of masking film with a window cut out and one corner peeled. Decorative. */
export function Mark({ sizePx = 30 }: { sizePx?: number }) {
  return (
    <svg width={sizePx} height={sizePx} viewBox="0 0 32 32" aria-hidden="true">
      <path
        fill="var(--film)"
        fillRule="evenodd"
        d="M4 2h17l9 9v17a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2Zm10 9a7 7 0 1 0 0 14 7 7 0 0 0 0-14Z"
      />
      <path fill="var(--film)" opacity="0.5" d="M21 2v7a2 2 0 0 0 2 2h7z" />
    </svg>
  );
}
