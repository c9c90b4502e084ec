/** A stretch of the person's own text, in UTF-16 units: `start` included, `end` not. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export interface TextPiece {
  readonly text: string;
  readonly isMarked: boolean;
}

/**
 * Cuts a text at the spans. The pieces joined are the text; overlapping spans melt together and spans
 * that reach past the text are cut off.
 */
export function highlightSpans(text: string, spans: readonly TextSpan[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let done = 0;
  const add = (end: number, isMarked: boolean) => {
    if (end > done) pieces.push({ text: text.slice(done, end), isMarked });
    done = Math.max(done, end);
  };
  for (const { start, end } of mergeSpans(spans, text.length)) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return pieces;
}

function mergeSpans(spans: readonly TextSpan[], length: number): TextSpan[] {
  const merged: TextSpan[] = [];
  const inside = spans
    .map(({ start, end }) => ({ start: Math.max(start, 0), end: Math.min(end, length) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  for (const span of inside) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
