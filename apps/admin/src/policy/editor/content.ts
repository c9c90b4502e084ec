/** What every rule has. Whatever the editor's forms do not know is kept as it is. */
export interface RuleHead {
  readonly id: string;
  readonly category: string;
  readonly state: string;
  readonly outcome: string;
  readonly code: string;
  readonly message: string;
  readonly all: readonly string[];
  /** Joint rules of earlier releases have none. */
  readonly examples?: { readonly match: readonly string[]; readonly pass: readonly string[] };
}

export interface RuleContent extends RuleHead {
  readonly within?: number;
  readonly relief?: readonly { readonly when: string; readonly to: string }[];
  readonly rewriteTo?: string;
}

export interface JointRuleContent extends RuleHead {
  readonly unless?: readonly string[];
}

export interface ConceptContent {
  readonly id: string;
  readonly terms: string;
  readonly except?: string;
}

export interface CostsContent {
  readonly missedBreachMinutes: Readonly<Record<string, number>>;
  /** Versions of earlier releases have none. */
  readonly missedImageMinutes?: Readonly<Record<string, number>>;
  readonly [name: string]: number | Readonly<Record<string, number>> | undefined;
}

export interface VersionContent {
  readonly pack: {
    readonly title: string;
    readonly rules: readonly RuleContent[];
    readonly jointRules: readonly JointRuleContent[];
    readonly concepts: readonly ConceptContent[];
  };
  readonly costs: CostsContent;
}

/** @throws SyntaxError for a text that is no JSON, or that the forms could not show; the api checks all the rest */
export function parseContent(text: string): VersionContent {
  const value: unknown = JSON.parse(text);
  if (!isContent(value))
    throw new SyntaxError(
      'It needs pack.rules, pack.jointRules, pack.concepts and costs, as in a saved version.',
    );
  return value;
}

function isContent(value: unknown): value is VersionContent {
  const { pack, costs } = Object(value) as Partial<VersionContent>; // every member is looked at below
  const { rules, jointRules, concepts } = Object(pack) as Partial<VersionContent['pack']>; // as above
  return (
    Array.isArray(rules) &&
    rules.every((rule: Partial<RuleContent> | null) => isRule(rule)) &&
    Array.isArray(jointRules) &&
    jointRules.every((rule: Partial<RuleHead> | null) => isRule({ examples: NO_EXAMPLES, ...rule })) &&
    Array.isArray(concepts) &&
    concepts.every((concept: Partial<ConceptContent> | null) => typeof concept?.terms === 'string') &&
    typeof costs?.missedBreachMinutes === 'object'
  );
}

const NO_EXAMPLES = { match: [], pass: [] };

function isRule(rule: Partial<RuleHead> | null): boolean {
  const { match, pass } = rule?.examples ?? {};
  return [rule?.all, match, pass].every(Array.isArray) && typeof rule?.id === 'string';
}

/** One entry replaced by id, or added at the end when there is none with its id. */
export function withEntry<T extends { readonly id: string }>(
  entries: readonly T[],
  id: string,
  entry: T,
): readonly T[] {
  const isThere = entries.some((candidate) => candidate.id === id);
  return isThere
    ? entries.map((candidate) => (candidate.id === id ? entry : candidate))
    : [...entries, entry];
}

export function withoutEntry<T extends { readonly id: string }>(
  entries: readonly T[],
  id: string,
): readonly T[] {
  return entries.filter((candidate) => candidate.id !== id);
}

/** An id that no entry has yet, for a new one. */
export function freeId(entries: readonly { readonly id: string }[], wanted: string): string {
  const taken = new Set(entries.map(({ id }) => id));
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${wanted}_${number}`)) return `${wanted}_${number}`;
  }
}

/** Entries by the place of their names in `order`; what it does not name comes last. PostgreSQL keeps no order of its own. */
export function inOrder<T>(values: Readonly<Record<string, T>>, order: readonly string[]): [string, T][] {
  const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.entries(values).sort(([a], [b]) => place(a) - place(b) || a.localeCompare(b));
}
