/** Everything a machine can say about the code without running it: `npm run check`. */
import { ensureBuilt } from './build.mjs';
import { packageFile, runNode } from './lib/process.mjs';

const tsc = packageFile('typescript/bin/tsc');

const CHECKS = [
  { name: 'format', args: [packageFile('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', args: [packageFile('oxlint/bin/oxlint'), '--deny-warnings'] },
  { name: 'types: api, worker, cli, libs, tests', args: [tsc, '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'types: web', args: [tsc, '--noEmit', '-p', 'apps/web/tsconfig.json'] },
  { name: 'types: admin', args: [tsc, '--noEmit', '-p', 'apps/admin/tsconfig.json'] },
  {
    name: 'boundaries',
    args: [
      packageFile('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'apps',
      'libs',
      'test',
    ],
  },
  { name: 'GraphQL schema drift', args: ['dist/apps/api/src/graphql/print-schema.js', '--check'] },
  {
    name: 'generated GraphQL types drift',
    args: [packageFile('@graphql-codegen/cli/cjs/bin.js'), '--config', 'codegen.ts', '--check'],
  },
];

await ensureBuilt({ only: ['node'] });
let failures = 0;
for (const check of CHECKS) {
  const { code, output } = await runNode(check.args, { output: 'capture' });
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${check.name}`);
  if (code === 0) continue;
  failures += 1;
  console.log(output);
}
process.exitCode = failures > 0 ? 1 : 0;
