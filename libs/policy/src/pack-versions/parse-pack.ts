import { z } from 'zod';
import { POLICY_CATEGORIES, type PolicyCategory } from '../vocabulary/policy-category.js';
import { findExampleProblems, findStructuralProblems } from '../rules/check-pack.js';
import { countPhrases } from '../rules/concept-terms.js';
import type { PolicyPack } from '../rules/policy-pack.js';

/** One thing that is wrong with a pack, in words an operator can act on. */
export interface PackProblem {
  /** Where, as in `rules[3].examples.match`; empty for the pack as a whole. */
  readonly path: string;
  readonly message: string;
}

export type PackParseResult =
  | { readonly ok: true; readonly pack: PolicyPack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** Ten times the shipped pack, so that no editor meets them and no upload can fill the memory. */
export const PACK_LIMITS = {
  concepts: 1000,
  rules: 1000,
  stages: 50,
  /** Examples per rule and direction. */
  examples: 200,
  /** UTF-16 units of one example, message or title. */
  textLength: 2000,
  /** UTF-16 units of one concept's terms. */
  termsLength: 50_000,
  /** Phrases of one concept once forms and alternatives are written out. */
  phrases: 200_000,
} as const;

const id = z.string().regex(/^[a-z0-9_.-]{1,80}$/, 'must be lower-case letters, digits, dots, hyphens or _.');
const sentence = z.string().trim().min(1, 'must not be empty.').max(PACK_LIMITS.textLength);
const examples = z.array(z.string().min(1).max(PACK_LIMITS.textLength)).max(PACK_LIMITS.examples);
// The tuple form that z.enum wants is lost by mapping; the list is a constant with at least one entry.
const category = z.enum(POLICY_CATEGORIES.map((entry) => entry.id) as [PolicyCategory, ...PolicyCategory[]]);
const terms = z
  .string()
  .max(PACK_LIMITS.termsLength)
  .refine((text) => countPhrases(text) <= PACK_LIMITS.phrases, {
    message: 'stand for too many phrases; use fewer alternatives in one phrase.',
  });
const ruleHead = {
  id,
  category,
  state: z.enum(['draft', 'shadow', 'live', 'retired']),
  outcome: z.enum(['hold', 'block']),
  code: z.string().max(80),
  message: sentence,
  all: z.array(z.string().min(1).max(500)).min(1, 'must name at least one concept.').max(8),
};

const packSchema = z.strictObject({
  id,
  title: sentence,
  concepts: z.array(z.strictObject({ id, terms, except: terms.optional() })).max(PACK_LIMITS.concepts),
  rules: z
    .array(
      z.strictObject({
        ...ruleHead,
        within: z.int().nonnegative().optional(),
        ordered: z.boolean().optional(),
        relief: z
          .array(z.strictObject({ when: z.string().min(1).max(200), to: z.enum(['allow', 'hold']) }))
          .max(50)
          .optional(),
        rewriteTo: z.string().max(200).optional(),
        examples: z.strictObject({ match: examples, pass: examples }),
      }),
    )
    .max(PACK_LIMITS.rules),
  jointRules: z
    .array(
      z.strictObject({
        ...ruleHead,
        unless: z.array(z.string().min(1).max(80)).max(50).optional(),
        examples: z.strictObject({ match: examples, pass: examples }),
      }),
    )
    .max(PACK_LIMITS.rules),
  stages: z
    .array(
      z.strictObject({
        fromAccessStage: z.int().nonnegative(),
        outcomes: z.record(z.string(), z.enum(['allow', 'hold', 'block'])),
      }),
    )
    .max(PACK_LIMITS.stages),
});

/**
 * Reads a pack from data of unknown origin: its form first, then what it names, then its inline examples (about a
 * millisecond each thousand words of examples).
 * @param value parsed JSON
 */
export function parsePack(value: unknown): PackParseResult {
  const parsed = packSchema.safeParse(value);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({ path: pathOf(path), message }));
    return { ok: false, problems };
  }
  const { data: pack } = parsed;
  const structural = findStructuralProblems(pack);
  const found = structural.length > 0 ? structural : findExampleProblems(pack);
  if (found.length > 0) return { ok: false, problems: found.map((message) => ({ path: '', message })) };
  return { ok: true, pack };
}

/**
 * The same from text, as an editor holds it.
 * @param text JSON
 */
export function parsePackJson(text: string): PackParseResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [{ path: '', message: `This is not JSON: ${reason}` }] };
  }
  return parsePack(value);
}

/** `['rules', 3, 'code']` as `rules[3].code`. */
function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}
