import { z } from 'zod';
import type { PolicyContent } from '#platform';
import { type CostModel, FRISKET_COSTS, type PackProblem, parsePack } from '#policy';

export type ParsedContent =
  | { readonly ok: true; readonly content: PolicyContent }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** A week of somebody's time; a figure beyond it is a slip of the hand. */
const MAX_MINUTES = 10_000;
const MAX_TEXTS_PER_DAY = 10_000_000;

const minutes = z
  .number()
  .positive('must be above zero.')
  .max(MAX_MINUTES, 'must be at most 10,000 minutes.');

const COSTS_SCHEMA: z.ZodType<CostModel> = z.strictObject({
  reviewMinutes: minutes,
  delayMinutes: minutes,
  wrongRefusalMinutes: minutes,
  textsPerDay: z.number().positive('must be above zero.').max(MAX_TEXTS_PER_DAY),
  reviewerMinutesPerDay: z.number().positive('must be above zero.').max(MAX_TEXTS_PER_DAY),
  missedBreachMinutes: z.strictObject({
    unsafe_picture: minutes,
    hate: minutes,
    harassment: minutes,
    violence: minutes,
    self_harm: minutes,
    sexual: minutes,
    shocking: minutes,
    illegal_activity: minutes,
  } satisfies Record<keyof typeof FRISKET_COSTS.missedBreachMinutes, typeof minutes>),
  missedImageMinutes: z
    .strictObject({
      explicit_picture: minutes,
      suggestive_picture: minutes,
      photographed_face: minutes,
    } satisfies Record<keyof typeof FRISKET_COSTS.missedImageMinutes, typeof minutes>)
    .optional(),
});

/**
 * Reads a version's content from what an editor sent: form, names, and every inline example.
 * @param value parsed JSON, `{ pack, costs }`
 */
export function parseContent(value: unknown): ParsedContent {
  if (typeof value !== 'object' || value === null || !('pack' in value) || !('costs' in value)) {
    return { ok: false, problems: [{ path: '', message: 'Send an object with `pack` and `costs`.' }] };
  }
  if (!isStorable(value)) {
    const message = 'The text contains a null character or half of a character pair; remove it.';
    return { ok: false, problems: [{ path: '', message }] };
  }
  const costs = COSTS_SCHEMA.safeParse(value.costs);
  const pack = parsePack(value.pack);
  const problems = [
    ...(pack.ok ? [] : pack.problems),
    ...(costs.error?.issues ?? []).map(({ path, message }) => ({
      path: ['costs', ...path].join('.'),
      message,
    })),
  ];
  if (!pack.ok || !costs.success) return { ok: false, problems };
  return { ok: true, content: { pack: pack.pack, costs: costs.data } };
}

/** PostgreSQL's JSON holds neither. */
function isStorable(value: object): boolean {
  return !/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/iu.test(JSON.stringify(value));
}
