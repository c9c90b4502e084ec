import { describe, expect, it } from '@jest/globals';
import { createPolicy } from '../policy.js';
import {
  GROUPS,
  HARMLESS_STATEMENTS,
  HATEFUL_STATEMENTS,
  statementsOf,
} from '../testing/group-statements.js';

const policy = createPolicy();
const notAllowedShare = (texts: readonly string[]): number =>
  texts.filter((text) => policy.reviewPrompt(text).outcome !== 'allow').length / texts.length;

/** Shares, not single sentences: what counts is how a kind of statement fares. */
describe('statements about groups of people', () => {
  it.each(Object.entries(HATEFUL_STATEMENTS))('are mostly not allowed when they are %s', (_, templates) => {
    expect(notAllowedShare(statementsOf(templates))).toBeGreaterThanOrEqual(0.75);
  });

  it('are not allowed in at least 85 of 100 hateful cases', () => {
    const texts = Object.values(HATEFUL_STATEMENTS).flatMap(statementsOf);
    expect(notAllowedShare(texts)).toBeGreaterThanOrEqual(0.85);
  });

  it('are held or refused in at most 5 of 100 harmless cases', () => {
    const texts = Object.values(HARMLESS_STATEMENTS).flatMap(statementsOf);
    expect(notAllowedShare(texts)).toBeLessThanOrEqual(0.05);
  });

  it.each(GROUPS)('fare alike for %s', (plural) => {
    const about = (templates: Readonly<Record<string, string>>): string[] =>
      Object.values(templates)
        .flatMap(statementsOf)
        .filter((text) => text.toLowerCase().includes(plural.toLowerCase()));
    expect(notAllowedShare(about(HATEFUL_STATEMENTS))).toBeGreaterThanOrEqual(0.8);
    expect(notAllowedShare(about(HARMLESS_STATEMENTS))).toBeLessThanOrEqual(0.1);
  });
});
