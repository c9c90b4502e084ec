export interface PlainWord {
  /** Letters and digits only; apostrophes inside a word are left out. */
  readonly form: string;
  /** Span in the folded text. */
  readonly start: number;
  readonly end: number;
  /** Place in the text for distances between words; single letters in a row, which spell one word, share a place. */
  readonly place: number;
  /** Counts sentence ends before this word. */
  readonly sentence: number;
  /** Counts commas, semicolons and the like before this word. */
  readonly clause: number;
  /** True between quotation marks. */
  readonly isQuoted: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*/gu;

/** Splits folded text at everything that is neither letter nor digit and notes sentences, clauses and quotations. */
export function readPlainWords(text: string): PlainWord[] {
  const words: PlainWord[] = [];
  const quotes = quotedStretches(text);
  let sentence = 0;
  let clause = 0;
  let previousEnd = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const gap = text.slice(previousEnd, start);
    if (/[.!?\n]\s|[.!?]["')]|\n/.test(gap)) sentence++;
    if (/[,;:.!?()\n]|\s-\s/.test(gap)) clause++;
    const end = start + match[0].length;
    const isQuoted = quotes.some((quote) => quote.start < start && end <= quote.end);
    const form = match[0].replaceAll("'", '');
    const previous = words.at(-1);
    const continuesSpelling = form.length === 1 && previous?.form.length === 1;
    const place = (previous?.place ?? -1) + (continuesSpelling ? 0 : 1);
    words.push({ form, start, end, place, sentence, clause, isQuoted });
    previousEnd = end;
  }
  return words;
}

/** Quotations longer than this are paragraphs whose quote marks do not belong together. */
const MAX_QUOTATION_UNITS = 400;
/** More than this many quotations are noise; the rest is read as unquoted, which is the stricter reading. */
const MAX_QUOTATIONS = 64;

function quotedStretches(text: string): { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  let openedAt = -1;
  for (let i = 0; i < text.length && stretches.length < MAX_QUOTATIONS; i++) {
    if (text[i] !== '"') continue;
    if (openedAt >= 0 && i - openedAt <= MAX_QUOTATION_UNITS) {
      stretches.push({ start: openedAt, end: i });
      openedAt = -1;
    } else {
      openedAt = i;
    }
  }
  return stretches;
}
