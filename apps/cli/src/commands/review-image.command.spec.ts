import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { encodePng } from '#pipeline';
import { REAL_NETWORKS_TIMEOUT_MS, runCli } from '../testing/run-cli.js';

jest.setTimeout(REAL_NETWORKS_TIMEOUT_MS);

describe('frisket review-image', () => {
  let folder: string;
  let blue: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'frisket-review-image-'));
    blue = join(folder, 'blue.png');
    const data = Uint8Array.from({ length: 64 * 64 * 3 }, (_, index) => (index % 3 === 2 ? 200 : 60));
    await writeFile(blue, await encodePng({ widthPx: 64, heightPx: 64, data }));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('allows a plain blue picture and says what the networks saw', async () => {
    const run = await runCli('review-image', blue, blue, '--json');
    expect(run.exitCode).toBe(0);
    const record = { file: blue, outcome: 'allow', facts: { faces: [], pdq: { hash: expect.any(String) } } };
    expect(run.json()).toMatchObject([record, record]);
  });

  it('tells a person in words', async () => {
    expect((await runCli('review-image', blue)).stdout).toBe(`${blue}: allowed\n`);
  });

  it('ends with code 2 for a file that is no picture', async () => {
    const run = await runCli('review-image', import.meta.filename);
    expect([run.exitCode, run.stderr]).toEqual([2, expect.stringContaining('Only PNG, JPEG and WebP')]);
  });
});
