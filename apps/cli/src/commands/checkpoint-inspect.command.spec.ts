import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { checkpointDirectory } from '../checkpoint-directory.js';
import { REAL_NETWORKS_TIMEOUT_MS, runCli } from '../testing/run-cli.js';

jest.setTimeout(REAL_NETWORKS_TIMEOUT_MS);

describe('frisket checkpoint inspect', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'frisket-inspect-'));
    await cp(checkpointDirectory(undefined), folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('describes every part of a whole checkpoint', async () => {
    const run = await runCli('checkpoint', 'inspect', folder);
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toMatch(/denoiser +denoiser\.onnx +ok +latents float32 \[batch, \d+, \d+, \d+\]/);
    expect(run.stdout).toMatch(/underdrawing +underdrawing\.onnx +(ok|absent) /);
    expect(run.stdout).toContain('Nothing is missing.');
  });

  it('goes on after the first fault and names all of them', async () => {
    await rm(join(folder, 'prior.onnx'));
    await writeFile(join(folder, 'vocab.json'), '[]');
    const run = await runCli('checkpoint', 'inspect', folder, '--json');
    expect(run.exitCode).toBe(1);
    expect(run.json()).toMatchObject([
      {
        usable: false,
        problems: [expect.stringContaining('prior.onnx'), expect.stringContaining('vocab.json')],
      },
    ]);
  });

  it('says that a folder is no checkpoint', async () => {
    const run = await runCli('checkpoint', 'inspect', join(folder, 'nothing'));
    expect([run.exitCode, run.stdout]).toEqual([1, expect.stringContaining('manifest.json is missing')]);
  });
});
