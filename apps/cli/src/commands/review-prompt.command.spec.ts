import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EXAMPLE_PROMPTS } from '../../../../libs/policy/src/testing/examples.js';
import { runCli } from '../testing/run-cli.js';

const [ALLOWED = '', BLOCKED = ''] = [EXAMPLE_PROMPTS.allowed[0], EXAMPLE_PROMPTS.blocked[0]];

describe('frisket review-prompt', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'frisket-review-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('ends with 0 for an allowed prompt and 3 for a refused one', async () => {
    expect((await runCli('review-prompt', ALLOWED)).exitCode).toBe(0);
    expect((await runCli('review-prompt', BLOCKED)).exitCode).toBe(3);
  });

  it('shows the offending words of the prompt', async () => {
    const [record] = (await runCli('review-prompt', BLOCKED, '--json')).json();
    expect(record).toMatchObject({ outcome: 'block', matches: [{ start: expect.any(Number) }] });
    expect((await runCli('review-prompt', BLOCKED)).stdout).toMatch(/in: “.+” \(\d+–\d+\)/);
  });

  it('answers a file line by line, in order, and succeeds whatever the answers', async () => {
    const file = join(folder, 'prompts.jsonl');
    await writeFile(
      file,
      [
        JSON.stringify({ id: 'a', text: ALLOWED }),
        '',
        JSON.stringify({ id: 7, text: BLOCKED }),
        '{"id":"c","text":""}',
      ].join('\n'),
    );
    const run = await runCli('review-prompt', '--file', file);
    expect(run.exitCode).toBe(0);
    expect(run.json()).toMatchObject([
      { id: 'a', outcome: 'allow', category: null, matches: [] },
      { id: '7', outcome: 'block' },
      { id: 'c', matches: [] },
    ]);
  });

  it('names the line of a file that it cannot read', async () => {
    const file = join(folder, 'broken.jsonl');
    await writeFile(file, '{"id":"a","text":"x"}\nnot json\n');
    const run = await runCli('review-prompt', '--file', file);
    expect([run.exitCode, run.stderr]).toEqual([2, expect.stringContaining('broken.jsonl:2')]);
  });

  it.each([[[]], [['a prompt', '--file', 'prompts.jsonl']], [['--file', '/no/such/file']]])(
    'ends with 2 for the arguments %j',
    async (args) => {
      expect((await runCli('review-prompt', ...args)).exitCode).toBe(2);
    },
  );
});
