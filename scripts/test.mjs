/**
 * Every test there is: `npm test`. Arguments go to Jest (`npm test -- --selectProjects unit`).
 * Browser specs share one running Frisket and so run one after the other, after everything else.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { packageFile, runNode } from './lib/process.mjs';

const JEST = [
  '--experimental-vm-modules',
  '--no-warnings=ExperimentalWarning',
  packageFile('jest/bin/jest.js'),
  // A snapshot that is missing is a failure, not something to write down unread.
  '--ci',
];

const PARALLEL = ['--selectProjects', 'unit', 'architecture', 'integration', '--maxWorkers=2'];
const SERIAL = ['--selectProjects', 'e2e', 'browser', '--runInBand'];

async function runJest(args, resultFile) {
  const { code } = await runNode([...JEST, ...args, '--json', `--outputFile=${resultFile}`], {
    output: 'stderr',
  });
  if (!existsSync(resultFile)) return { code, passed: 0, failed: 1, skipped: 0 };
  const result = JSON.parse(readFileSync(resultFile, 'utf8'));
  // A file that cannot even be loaded holds no counted test, yet it is a failure.
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return { code, passed: result.numPassedTests, failed, skipped: result.numPendingTests };
}

await ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), 'frisket-test-'));
const given = process.argv.slice(2);
const runs = given.length > 0 ? [given] : [PARALLEL, SERIAL];
const results = [];
for (const [index, args] of runs.entries()) results.push(await runJest(args, join(folder, `${index}.json`)));
rmSync(folder, { recursive: true, force: true });

const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
const skipped = total('skipped');
console.log(
  `${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
);
process.exitCode = total('failed') > 0 || results.some((result) => result.code !== 0) ? 1 : 0;
