const MAX_SEARCH_CHARACTERS = 100;

/** A LIKE pattern that finds the text anywhere; null when nothing is searched for. Wildcards count as characters. */
export function searchPattern(search: string | null | undefined): string | null {
  const text = (search ?? '').trim().slice(0, MAX_SEARCH_CHARACTERS);
  if (text === '') return null;
  return `%${text.replace(/[\\%_]/gu, String.raw`\$&`)}%`;
}
