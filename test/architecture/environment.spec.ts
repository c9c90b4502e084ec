import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = resolve(import.meta.dirname, '..', '..');
const PRODUCT = ['apps/api/src', 'apps/worker/src', 'apps/cli/src', 'libs'];

function productFiles(): string[] {
  return PRODUCT.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
  ).filter((file) => !file.includes('/testing/'));
}

describe('the environment', () => {
  it('is read in one place, so that every setting is checked and documented', () => {
    const readers = productFiles().filter((file) =>
      readFileSync(join(ROOT, file), 'utf8').includes('process.env'),
    );

    expect(readers).toEqual(['libs/platform/src/config/env.ts']);
  });
});
