import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

/** The checker reads every file of the tree. */
jest.setTimeout(300_000);

const ROOT = resolve(import.meta.dirname, '..', '..');
const CRUISER = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
const CONFIG = join(ROOT, '.dependency-cruiser.cjs');

interface CheckResult {
  exitCode: number;
  /** `rule: importing file`, one per violation. */
  violations: string[];
}

/** As `npm run check` does it. */
async function checkBoundaries(folder: string): Promise<CheckResult> {
  const args = [CRUISER, '--config', CONFIG, '--output-type', 'err', 'apps', 'libs', 'test'];
  const { exitCode, output } = await runNode(args, folder);
  const lines = output.matchAll(/error ([\w-]+): (\S+)/gu);
  return { exitCode, violations: [...lines].map(([, rule, file]) => `${rule}: ${file}`) };
}

function runNode(args: string[], cwd: string): Promise<{ exitCode: number; output: string }> {
  return new Promise((finish) => {
    execFile(
      process.execPath,
      args,
      { cwd, env: { ...process.env, NO_COLOR: '1' } },
      (error, stdout, stderr) => {
        const exitCode = typeof error?.code === 'number' ? error.code : 0;
        finish({ exitCode, output: stdout + stderr });
      },
    );
  });
}

/** A small tree in the shape of the real one, in which every import is allowed. */
const CLEAN_TREE: Readonly<Record<string, string>> = {
  'libs/policy/src/index.ts': `export const policy = 1;`,
  'libs/rollout/src/index.ts': `export const rollout = 1;`,
  'libs/pipeline/src/index.ts': `export { draw } from './pipelines/text-to-image.pipeline.js';`,
  'libs/pipeline/src/pipelines/text-to-image.pipeline.ts': `import { step } from '../schedulers/euler.js';
    import { run } from '../runtime/session.js';
    import { encode } from '../image/png.js';
    export const draw = [step, run, encode];`,
  'libs/pipeline/src/schedulers/euler.ts': `import { tensor } from '../tensor/tensor.js'; export const step = tensor;`,
  'libs/pipeline/src/tensor/tensor.ts': `export const tensor = 1;`,
  'libs/pipeline/src/runtime/session.ts': `import { InferenceSession } from 'onnxruntime-node'; export const run = InferenceSession;`,
  'libs/pipeline/src/image/png.ts': `import sharp from 'sharp'; export const encode = sharp;`,
  'libs/pipeline/src/request/index.ts': `export const request = 1;`,
  'libs/platform/src/index.ts': `import { DataSource } from 'typeorm';
    import { policy } from '#policy';
    import { rollout } from '#rollout';
    import { request } from '#pipeline/request';
    export const platform = [DataSource, policy, rollout, request];`,
  'libs/platform/src/testing/fakes.ts': `export const fake = 1;`,
  'apps/api/src/main.ts': `import { platform } from '#platform'; import { request } from '#pipeline/request';
    import { Module } from '@nestjs/common'; export const main = [platform, request, Module];`,
  'apps/api/src/main.spec.ts': `import { expect } from '@jest/globals';
    import { fake } from '../../../libs/platform/src/testing/fakes.js'; expect(fake).toBe(1);`,
  'apps/worker/src/main.ts': `import { platform } from '#platform'; import { draw } from '#pipeline'; export const main = [platform, draw];`,
  'apps/cli/src/main.ts': `import { draw } from '#pipeline'; import { policy } from '#policy'; export const main = [draw, policy];`,
  'libs/browser/src/index.ts': `import { useState } from 'react'; export const browser = useState;`,
  'apps/web/src/main.tsx': `import { useState } from 'react'; import { browser } from '#browser'; export const main = [useState, browser];`,
  'apps/admin/src/main.tsx': `import { useState } from 'react'; export const main = useState;`,
  'test/support/helper.ts': `export const helper = 1;`,
};

/** One file per rule that must be caught, or more where a rule has several ways to be broken. */
const PLANTED: readonly (readonly [rule: string, file: string, source: string])[] = [
  [
    'no-cycles',
    'libs/platform/src/cycle-a.ts',
    `import type { B } from './cycle-b.js'; export type A = B | 1;`,
  ],
  [
    'no-missing-files',
    'libs/platform/src/lost.ts',
    `import { gone } from './gone.js'; export const lost = gone;`,
  ],
  [
    'libs-never-import-apps',
    'libs/platform/src/upwards.ts',
    `import { main } from '../../../apps/api/src/main.js'; export const up = main;`,
  ],
  [
    'apps-never-import-each-other',
    'apps/worker/src/sideways.ts',
    `import { main } from '../../api/src/main.js'; export const side = main;`,
  ],
  [
    'libs-by-their-front-door',
    'apps/worker/src/back-door.ts',
    `import { run } from '../../../libs/pipeline/src/runtime/session.js'; export const back = run;`,
  ],
  [
    'policy-imports-nothing',
    'libs/policy/src/reads.ts',
    `import { readFileSync } from 'node:fs'; export const r = readFileSync;`,
  ],
  [
    'policy-imports-nothing',
    'libs/policy/src/typed.ts',
    `import type { Request } from 'express'; export type R = Request;`,
  ],
  [
    'rollout-imports-nothing',
    'libs/rollout/src/reads.ts',
    `import { policy } from '#policy'; export const r = policy;`,
  ],
  [
    'pipeline-knows-no-server',
    'libs/pipeline/src/stored.ts',
    `import { DataSource } from 'typeorm'; export const s = DataSource;`,
  ],
  [
    'pipeline-knows-no-server',
    'libs/pipeline/src/judges.ts',
    `import { policy } from '#policy'; export const j = policy;`,
  ],
  [
    'onnxruntime-only-in-runtime',
    'libs/pipeline/src/decoder.ts',
    `import type { Tensor } from 'onnxruntime-node'; export type T = Tensor;`,
  ],
  [
    'sharp-only-in-image',
    'libs/platform/src/thumbnail.ts',
    `import sharp from 'sharp'; export const t = sharp;`,
  ],
  [
    'request-stands-alone',
    'libs/pipeline/src/request/checked.ts',
    `import { tensor } from '../tensor/tensor.js'; export const c = tensor;`,
  ],
  [
    'image-stands-alone',
    'libs/pipeline/src/image/checked.ts',
    `import { tensor } from '../tensor/tensor.js'; export const c = tensor;`,
  ],
  [
    'words-stand-alone',
    'libs/pipeline/src/words/checked.ts',
    `import { tensor } from '../tensor/tensor.js'; export const c = tensor;`,
  ],
  [
    'schedulers-know-no-stage',
    'libs/pipeline/src/schedulers/nosy.ts',
    `import { run } from '../runtime/session.js'; export const n = run;`,
  ],
  [
    'nothing-imports-pipelines',
    'libs/pipeline/src/stage.ts',
    `import { draw } from './pipelines/text-to-image.pipeline.js'; export const s = draw;`,
  ],
  [
    'platform-knows-no-graphql-and-no-pipeline',
    'libs/platform/src/resolver.ts',
    `import { GraphQLError } from 'graphql'; export const g = GraphQLError;`,
  ],
  [
    'platform-knows-no-graphql-and-no-pipeline',
    'libs/platform/src/draws.ts',
    `import { draw } from '#pipeline'; export const d = draw;`,
  ],
  [
    'api-never-reaches-the-pipeline',
    'apps/api/src/draws.ts',
    `import { draw } from '#pipeline'; export const d = draw;`,
  ],
  [
    'api-never-reaches-the-pipeline',
    'apps/api/src/draws-over-a-detour.ts',
    `import { d } from './draws.js'; export const detour = d;`,
  ],
  [
    'worker-knows-no-graphql',
    'apps/worker/src/query.ts',
    `import { parse } from 'graphql'; export const q = parse;`,
  ],
  [
    'cli-needs-no-server',
    'apps/cli/src/server.ts',
    `import { platform } from '#platform'; export const s = platform;`,
  ],
  [
    'browser-code-takes-only-the-schema',
    'apps/web/src/policy.ts',
    `import { policy } from '../../../libs/policy/src/index.js'; export const p = policy;`,
  ],
  [
    'browser-library-knows-react-alone',
    'libs/browser/src/policy.ts',
    `import { policy } from '#policy'; export const p = policy;`,
  ],
  [
    'servers-have-no-browser',
    'apps/worker/src/page.ts',
    `import { browser } from '#browser'; export const b = browser;`,
  ],
  [
    'browser-code-has-no-node',
    'apps/admin/src/path.ts',
    `import { join } from 'node:path'; export const j = join;`,
  ],
  [
    'no-test-code-in-the-product',
    'libs/platform/src/uses-fake.ts',
    `import { fake } from './testing/fakes.js'; export const f = fake;`,
  ],
  [
    'no-test-code-in-the-product',
    'apps/api/src/uses-helper.ts',
    `import { helper } from '../../../test/support/helper.js'; export const h = helper;`,
  ],
  [
    'no-development-packages-in-the-product',
    'apps/api/src/development.ts',
    `import { format } from 'prettier'; export const f = format;`,
  ],
  [
    'no-unlisted-packages',
    'apps/api/src/unlisted.ts',
    `import { Pool } from 'pg-pool'; export const p = Pool;`,
  ],
];

/** The other half of a planted cycle. */
const PARTNERS = {
  'libs/platform/src/cycle-b.ts': `import type { A } from './cycle-a.js'; export type B = A | 2;`,
};

function plantTree(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'frisket-boundaries-'));
  for (const name of ['package.json', 'tsconfig.json']) cpSync(join(ROOT, name), join(folder, name));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
  return folder;
}

const planted: string[] = [];
function plant(files: Readonly<Record<string, string>>): string {
  const folder = plantTree(files);
  planted.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of planted) rmSync(folder, { recursive: true, force: true });
});

describe('the boundary rules', () => {
  let broken: CheckResult;
  beforeAll(async () => {
    const violations = Object.fromEntries(PLANTED.map(([, file, source]) => [file, source]));
    broken = await checkBoundaries(plant({ ...CLEAN_TREE, ...violations, ...PARTNERS }));
  });

  it('let a tree through in which every import is allowed', async () => {
    expect(await checkBoundaries(plant(CLEAN_TREE))).toEqual({ exitCode: 0, violations: [] });
  });

  it('make the check fail when something is planted', () => {
    expect(broken.exitCode).toBeGreaterThan(0);
  });

  it.each(PLANTED)('%s catches %s', (rule, file) => {
    expect(broken.violations).toContain(`${rule}: ${file}`);
  });

  it('catch nothing but what was planted', () => {
    const files = new Set<string>([...PLANTED.map(([, file]) => file), ...Object.keys(PARTNERS)]);

    expect(broken.violations.filter((line) => !files.has(line.split(': ')[1] ?? ''))).toEqual([]);
  });

  it('are all tried out here', async () => {
    const { default: config } = (await import(CONFIG)) as { default: { forbidden: { name: string }[] } }; // CommonJS

    expect(config.forbidden.map((rule) => rule.name).sort()).toEqual(
      [...new Set(PLANTED.map(([rule]) => rule))].sort(),
    );
  });
});

describe('Frisket', () => {
  it('keeps its boundaries', async () => {
    expect(await checkBoundaries(ROOT)).toEqual({ exitCode: 0, violations: [] });
  });
});
