import { canonicalJson, type JsonValue } from '../hash/canonical-json.js';
import { splitTerms } from '../rules/concept-terms.js';
import type { PolicyPack } from '../rules/policy-pack.js';

export interface FieldChange {
  /** Name of the field of the rule, concept or stage: `outcome`, `all`, … */
  readonly field: string;
  /** Undefined where the field was not there. */
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
  /** For lists and term lists: entries that came and went. */
  readonly added?: readonly string[];
  readonly removed?: readonly string[];
}

export interface EntryChange {
  readonly id: string;
  readonly fields: readonly FieldChange[];
}

/** What came, went and changed among entries that are told apart by an id. */
export interface EntriesDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly EntryChange[];
}

export interface PackDiff {
  readonly isEmpty: boolean;
  /** Fields of the pack itself: id, title. */
  readonly pack: readonly FieldChange[];
  readonly concepts: EntriesDiff;
  readonly rules: EntriesDiff;
  readonly jointRules: EntriesDiff;
  /** Stages by their access stage, as text. */
  readonly stages: EntriesDiff;
}

/** Fields that hold phrases separated by commas or line ends. */
const TERM_FIELDS: ReadonlySet<string> = new Set(['terms', 'except']);

/** How two packs differ. Order of entries does not count; order inside a rule's lists does. */
export function diffPacks(before: PolicyPack, after: PolicyPack): PackDiff {
  const stagesOf = (pack: PolicyPack): Entry[] =>
    pack.stages.map((stage) => ({ id: String(stage.fromAccessStage), ...stage }));
  const diff = {
    pack: fieldChanges({ id: before.id, title: before.title }, { id: after.id, title: after.title }),
    concepts: diffEntries(before.concepts, after.concepts),
    rules: diffEntries(before.rules, after.rules),
    jointRules: diffEntries(before.jointRules, after.jointRules),
    stages: diffEntries(stagesOf(before), stagesOf(after)),
  };
  const lists = [diff.concepts, diff.rules, diff.jointRules, diff.stages];
  const isEmpty =
    diff.pack.length === 0 &&
    lists.every(({ added, removed, changed }) => added.length + removed.length + changed.length === 0);
  return { isEmpty, ...diff };
}

interface Entry {
  readonly id: string;
}

function diffEntries(before: readonly Entry[], after: readonly Entry[]): EntriesDiff {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const now = new Map(after.map((entry) => [entry.id, entry]));
  const changed: EntryChange[] = [];
  for (const [id, entry] of now) {
    const previous = old.get(id);
    if (previous === undefined) continue;
    const fields = fieldChanges(previous, entry);
    if (fields.length > 0) changed.push({ id, fields });
  }
  return {
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    changed,
  };
}

function fieldChanges(before: object, after: object): FieldChange[] {
  // Packs are plain JSON; interfaces lack the index signature that says so.
  const [old, now] = [before, after] as Readonly<Record<string, JsonValue | undefined>>[];
  const fields = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])];
  return fields.flatMap((field) => {
    const [was, is] = [old?.[field], now?.[field]];
    if (textOf(was) === textOf(is)) return [];
    return [{ field, before: was, after: is, ...listChange(entriesOf(field, was), entriesOf(field, is)) }];
  });
}

function textOf(value: JsonValue | undefined): string | undefined {
  return value === undefined ? undefined : canonicalJson(value);
}

/** The entries of a list or a term list; null for any other value. */
function entriesOf(field: string, value: JsonValue | undefined): string[] | null {
  if (value === undefined) return [];
  if (Array.isArray(value))
    return value.map((entry) => (typeof entry === 'string' ? entry : canonicalJson(entry)));
  if (!TERM_FIELDS.has(field) || typeof value !== 'string') return null;
  return splitTerms(value);
}

function listChange(
  before: readonly string[] | null,
  after: readonly string[] | null,
): { added: string[]; removed: string[] } | undefined {
  if (before === null || after === null) return undefined;
  const [old, now] = [new Set(before), new Set(after)];
  return {
    added: after.filter((entry) => !old.has(entry)),
    removed: before.filter((entry) => !now.has(entry)),
  };
}
