import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EXAMPLE_PROMPTS } from '../../../../libs/policy/src/testing/examples.js';
import { REAL_NETWORKS_TIMEOUT_MS, runCli } from '../testing/run-cli.js';

const QUICK = ['--steps', '1', '--n', '1'];

jest.setTimeout(REAL_NETWORKS_TIMEOUT_MS);

describe('frisket generate', () => {
  let out: string;

  beforeEach(async () => {
    out = await mkdtemp(join(tmpdir(), 'frisket-cli-'));
  });
  afterEach(() => rm(out, { recursive: true }));

  it('writes pictures, and how they were made beside them', async () => {
    const run = await runCli(
      'generate',
      'A red car!',
      '--n',
      '2',
      '--steps',
      '1',
      '--seed',
      '7',
      '--out',
      out,
    );
    expect(run.exitCode).toBe(0);
    expect((await readdir(out)).sort()).toEqual([
      'a-red-car-7-0.json',
      'a-red-car-7-0.png',
      'a-red-car-7-1.json',
      'a-red-car-7-1.png',
    ]);
    const parameters: unknown = JSON.parse(await readFile(join(out, 'a-red-car-7-1.json'), 'utf8'));
    expect(parameters).toMatchObject({
      prompt: 'A red car!',
      seed: 7,
      index: 1,
      checkpoint: { id: 'house' },
    });
  });

  it('gives the same files for the same seed', async () => {
    const [first, second] = [join(out, 'first'), join(out, 'second')];
    for (const folder of [first, second]) {
      await runCli('generate', 'a cat', ...QUICK, '--seed', '3', '--out', folder);
    }
    expect(await readFile(join(first, 'a-cat-3-0.png'))).toEqual(
      await readFile(join(second, 'a-cat-3-0.png')),
    );
  });

  it('keeps both pictures of two prompts that give one name', async () => {
    for (const prompt of ['a cat', 'A cat!']) {
      await runCli('generate', prompt, ...QUICK, '--seed', '3', '--out', out);
    }
    const promptOf = async (file: string): Promise<unknown> =>
      JSON.parse(await readFile(join(out, file), 'utf8'));
    expect(await promptOf('a-cat-3-0.json')).toMatchObject({ prompt: 'a cat' });
    expect(await promptOf('a-cat-3-0_2.json')).toMatchObject({ prompt: 'A cat!' });
  });

  it('says before it draws that it cannot write where it should, and ends with code 2', async () => {
    const file = join(out, 'file');
    await writeFile(file, '');
    const run = await runCli('generate', 'a cat', ...QUICK, '--out', file);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain(`--out ${file} is no folder that can be written to`);
    expect(run.stderr).not.toContain('drawing');
  });

  it('says how the checkpoint reads the words', async () => {
    const run = await runCli('generate', 'a puppy chasing a zqxv cat', ...QUICK, '--out', out);
    expect(run.stderr).toContain('reads “puppy” as “dog”, “chasing” as “behind”\ndoes not know “zqxv”\n');
    const plain = await runCli('generate', 'a red car', ...QUICK, '--out', out);
    expect(plain.stderr).not.toMatch(/reads|know/u);
  });

  it('draws a seed by chance and tells it, when none is given', async () => {
    const run = await runCli('generate', 'a cat', ...QUICK, '--out', out, '--json');
    const [picture] = run.json();
    const seed = /seed (\d+)/.exec(run.stderr)?.[1];
    expect(picture).toMatchObject({ type: 'picture', seed: Number(seed) });
  });

  it('writes JSON lines and nothing else on stdout with --json', async () => {
    const run = await runCli('generate', 'a cat', ...QUICK, '--seed', '3', '--out', out, '--json');
    expect(run.json()).toMatchObject([{ type: 'picture', file: join(out, 'a-cat-3-0.png'), index: 0 }]);
  });

  it.each(EXAMPLE_PROMPTS.blocked)('refuses “%s” with code 3 and draws nothing', async (prompt) => {
    const run = await runCli('generate', prompt, ...QUICK, '--out', out, '--json');
    expect(run.exitCode).toBe(3);
    expect(run.json()).toMatchObject([{ type: 'refused', outcome: 'block', matches: expect.any(Array) }]);
    expect(run.stderr).toContain('Refused by the content policy');
    expect(await readdir(out)).toEqual([]);
  });

  it.each([
    ['a word for a number', ['--n', 'many'], 'The number of pictures must be a number.'],
    ['too many pictures', ['--n', '11'], 'The number of pictures must be from 1 to 10.'],
    ['an empty number', ['--seed', ''], 'The seed must be a number.'],
    ['a size between blocks', ['--size', '100'], 'must be a multiple of 8'],
    ['an unknown option', ['--sead', '4'], "unknown option '--sead'"],
  ])('says what is wrong with %s and ends with code 2', async (_, args, message) => {
    const run = await runCli('generate', 'a cat', '--out', out, ...args);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain(message);
  });

  it('names a checkpoint folder that is none and ends with code 1', async () => {
    const run = await runCli('generate', 'a cat', '--checkpoint', out);
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('manifest.json is missing');
  });
});
