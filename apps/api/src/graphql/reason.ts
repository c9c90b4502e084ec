import type { FieldProblem } from './results/invalid-input.result.js';

/** A paragraph; reasons and notes are read in lists. */
export const MAX_REASON_CHARACTERS = 500;

/** What is wrong with a text an operator or moderator must give; empty when it is fine. */
export function reasonProblems(field: string, text: string): FieldProblem[] {
  if (text.trim() === '') return [{ field, code: 'REQUIRED', message: 'Please say why in a few words.' }];
  if (text.length <= MAX_REASON_CHARACTERS) return [];
  return [{ field, code: 'TOO_LONG', message: `Please keep it to ${MAX_REASON_CHARACTERS} characters.` }];
}
