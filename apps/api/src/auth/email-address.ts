import { z } from 'zod';
import type { FieldProblem } from '../graphql/results/invalid-input.result.js';

/** Longest address that mail servers must accept (RFC 5321 §4.5.3.1). */
const MAX_EMAIL_CHARACTERS = 254;

const emailAddress = z.email().max(MAX_EMAIL_CHARACTERS);

export type ParsedEmail =
  { readonly ok: true; readonly email: string } | { readonly ok: false; readonly problem: FieldProblem };

/** Trimmed and in lower case, so that one mailbox is one key wherever addresses are counted. */
export function parseEmail(input: string): ParsedEmail {
  const parsed = emailAddress.safeParse(input.trim().toLowerCase());
  if (parsed.success) return { ok: true, email: parsed.data };
  const message = 'That is not an e-mail address; it should look like ada@example.org.';
  return { ok: false, problem: { field: 'email', code: 'INVALID_EMAIL', message } };
}
