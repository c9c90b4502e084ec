import { describe, expect, it } from '@jest/globals';
import type { DecideReviewCaseInput } from './dto/decide-review-case.input.js';
import { parseDecision } from './parse-decision.js';

const input = (fields: Partial<DecideReviewCaseInput>): DecideReviewCaseInput => ({
  caseId: 'case',
  decision: 'approve',
  version: 1,
  ...fields,
});

describe('parseDecision', () => {
  it('takes an approval without category and note', () => {
    expect(parseDecision(input({}))).toEqual({
      ok: true,
      decision: { kind: 'approve', category: null, note: null },
    });
  });

  it('takes a rejection with a category and trims the note', () => {
    expect(parseDecision(input({ decision: 'reject', category: 'violence', note: ' graphic ' }))).toEqual({
      ok: true,
      decision: { kind: 'reject', category: 'violence', note: 'graphic' },
    });
  });

  it.each([
    ['a rejection without category', { decision: 'reject' }, 'category', 'REQUIRED'],
    ['a category nobody knows', { decision: 'reject', category: 'ugly' }, 'category', 'UNKNOWN_CATEGORY'],
    ['an endless note', { note: 'x'.repeat(501) }, 'note', 'TOO_LONG'],
  ] as const)('refuses %s', (_name, fields, field, code) => {
    const parsed = parseDecision(input(fields));
    expect(parsed).toMatchObject({ ok: false, problems: [{ field, code }] });
  });
});
