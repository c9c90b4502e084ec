/** Lists are edited as text, one entry a line. */
export function toLines(entries: readonly string[]): string {
  return entries.join('\n');
}

/** Empty lines mean nothing; spaces around an entry neither. */
export function fromLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Contexts that make a rule milder, one a line: `negated → allow`. */
export function reliefToLines(relief: readonly { readonly when: string; readonly to: string }[]): string {
  return toLines(relief.map(({ when, to }) => `${when} → ${to}`));
}

/** The arrow may be typed as `->` too. What has none is left for the api to complain about. */
export function reliefFromLines(text: string): { when: string; to: string }[] {
  return fromLines(text).map((line) => {
    const [when = '', to = ''] = line.split(/→|->/u).map((part) => part.trim());
    return { when, to };
  });
}
