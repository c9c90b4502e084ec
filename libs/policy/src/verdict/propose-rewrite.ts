import type { OffsetMap } from '../text/offset-map.js';
import type { Finding } from './finding.js';

/** A sign that says nothing is not what anybody asked for. */
const EMPTY_QUOTES = /"\s*"|“\s*”|'\s+'|‘\s*’/u;

/**
 * The user's text with the act of every finding replaced as its rule suggests; null when one of them suggests
 * nothing. The caller must review the result before offering it.
 */
export function proposeRewrite(text: string, findings: readonly Finding[], map: OffsetMap): string | null {
  const replacements = findings.flatMap(({ rewriteTo, concepts: [act] }) =>
    act === undefined || rewriteTo === undefined
      ? []
      : [{ ...map.toSource(act.start, act.end), replacement: rewriteTo }],
  );
  if (replacements.length < findings.length) return null;
  let rewritten = text;
  let replacedFrom = Infinity;
  for (const { start, end, replacement } of replacements.sort((a, b) => b.start - a.start)) {
    if (end > replacedFrom) continue;
    rewritten = rewritten.slice(0, start) + replacement + rewritten.slice(end);
    replacedFrom = start;
  }
  const tidied = rewritten.replace(/ {2,}/g, ' ').trim();
  return tidied === '' || tidied === text || EMPTY_QUOTES.test(tidied) ? null : tidied;
}
