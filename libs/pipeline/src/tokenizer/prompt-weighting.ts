/** A part of a prompt and how much attention it gets; 1 is ordinary. */
export interface WeightedText {
  readonly text: string;
  readonly weight: number;
}

/** One pair of parentheses multiplies by this, one pair of brackets divides: the convention people know. */
const BRACKET_FACTOR = 1.1;

/** Weights beyond this give noise, not emphasis. */
const LARGEST_WEIGHT = 10;

/** Escapes, brackets, a weight just before a closing parenthesis, or a run of anything else. */
const MARKS = /\\[()[\]\\]|[()[\]]|:\s*[+-]?(?:\d+\.?\d*|\.\d+)\s*(?=\))|[^\\()[\]:]+|[\\:]/gu;

/**
 * Reads emphasis out of a prompt: `(more)` is 1.1 times, `(this much:1.3)` exactly so, `[less]` 1 / 1.1 times; nested marks
 * multiply; `\(` and the like are plain characters. A bracket without a partner never fails: an opening one counts to the
 * end, a closing one is text. Weights are clamped to 0 … 10.
 * @returns parts in order with equal neighbours joined, so that words are tokenized as they would be without marks;
 * none for an empty prompt
 */
export function parsePromptWeights(prompt: string): WeightedText[] {
  const parts: WeightedText[] = [];
  const open: OpenMark[] = [];
  for (const [mark] of prompt.matchAll(MARKS)) {
    if (mark === '(' || mark === '[') open.push({ mark, firstPart: parts.length });
    else if (isClosing(mark) && closes(mark, open.at(-1))) scaleFrom(parts, open.pop(), factorOf(mark));
    else if (mark.startsWith(':') && mark.length > 1 && open.at(-1)?.mark === '(') {
      const opened = open.at(-1);
      if (opened !== undefined) open[open.length - 1] = { ...opened, weight: Number(mark.slice(1)) };
    } else parts.push({ text: unescape(mark), weight: 1 });
  }
  for (const mark of open.reverse())
    scaleFrom(parts, mark, mark.mark === '(' ? BRACKET_FACTOR : 1 / BRACKET_FACTOR);
  return joinEqual(parts.map(({ text, weight }) => ({ text, weight: clampWeight(weight) })));
}

interface OpenMark {
  readonly mark: '(' | '[';
  readonly firstPart: number;
  /** given by `:weight` just before the closing parenthesis */
  readonly weight?: number;
}

function isClosing(mark: string): mark is ')' | ']' {
  return mark === ')' || mark === ']';
}

function closes(mark: ')' | ']', opened: OpenMark | undefined): boolean {
  return opened?.mark === (mark === ')' ? '(' : '[');
}

function factorOf(mark: ')' | ']'): number {
  return mark === ')' ? BRACKET_FACTOR : 1 / BRACKET_FACTOR;
}

function scaleFrom(parts: WeightedText[], opened: OpenMark | undefined, factor: number): void {
  const firstPart = opened?.firstPart ?? parts.length;
  for (let index = firstPart; index < parts.length; index += 1) {
    const part = parts[index];
    if (part !== undefined) parts[index] = { ...part, weight: part.weight * (opened?.weight ?? factor) };
  }
}

function unescape(mark: string): string {
  return mark.length === 2 && mark.startsWith('\\') ? mark.slice(1) : mark;
}

function clampWeight(weight: number): number {
  return Math.min(Math.max(weight, 0), LARGEST_WEIGHT);
}

function joinEqual(parts: readonly WeightedText[]): WeightedText[] {
  const joined: WeightedText[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.weight === part.weight) joined[joined.length - 1] = { ...last, text: last.text + part.text };
    else joined.push(part);
  }
  return joined;
}
