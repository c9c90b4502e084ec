// Measures the content policy on labelled texts and writes docs/policy-report.md with its plots.
// Usage: npm run eval:policy   (POLICY_DATA_DIR names the folder of labelled texts)
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dataDir = resolve(process.env.POLICY_DATA_DIR ?? join(root, '../shared/data/policy'));

if (!existsSync(join(dataDir, 'hatecheck.jsonl'))) {
  console.error(
    `No labelled texts in ${dataDir}. Set POLICY_DATA_DIR to a folder with the .jsonl files that docs/policy/data.md lists.`,
  );
  process.exit(2);
}

// The library is TypeScript; only it is compiled, into the build folder that everything else uses too.
const swc = join(root, 'node_modules/.bin/swc');
execFileSync(swc, ['libs/policy/src', '--out-dir', 'dist', '--quiet'], { cwd: root, stdio: 'inherit' });

const { evaluatePolicy } = await import('./lib/policy-eval/evaluate.mjs');
await evaluatePolicy({ root, dataDir });
