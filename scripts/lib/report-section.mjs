import { readFileSync, writeFileSync } from 'node:fs';
import { fromRoot } from './process.mjs';

/**
 * Puts a measured section where both readers look: docs/policy/NAME.md, which `npm run eval:policy` takes it from, and the
 * policy report between the marks `<!-- NAME -->` and `<!-- /NAME -->`.
 */
export function writeReportSection(name, text) {
  writeFileSync(fromRoot('docs', 'policy', `${name}.md`), text);
  const target = fromRoot('docs', 'policy-report.md');
  const report = readFileSync(target, 'utf8');
  const between = new RegExp(`<!-- ${name} -->[\\s\\S]*<!-- /${name} -->`);
  writeFileSync(
    target,
    report.replace(between, () => markedSection(name, text)),
  );
}

/** A section between its marks. */
export const markedSection = (name, text) => `<!-- ${name} -->\n\n${text.trim()}\n\n<!-- /${name} -->`;
