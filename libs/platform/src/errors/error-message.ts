/**
 * What an error says, whatever was thrown. Looks at the shape instead of the class: errors of another realm, such as a
 * native add-on's, are no instances of this realm's Error.
 */
export function messageOf(error: unknown): string {
  const isErrorLike = typeof error === 'object' && error !== null && 'message' in error;
  return isErrorLike ? String(error.message) : String(error);
}

/** The code of a system, database or application error; undefined where there is none. */
export function codeOf(error: unknown): string | undefined {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode && typeof error.code === 'string' ? error.code : undefined;
}
