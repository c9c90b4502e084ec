import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, readdir, readFile, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  type PipelineState,
  PipelineSupervisor,
} from '../../apps/worker/src/inference/pipeline-supervisor.js';
import type { InferenceThreadData } from '../../apps/worker/src/inference/inference-messages.js';
import type { ThreadProgram } from '../../apps/worker/src/inference/inference-thread.js';
import {
  describeImagePipeline,
  SMALL_REQUEST,
} from '../../apps/worker/src/testing/image-pipeline.conformance.js';
import { eventually } from './eventually.js';
import { HOUSE_CHECKPOINT } from './house-checkpoint.js';
import { RUN_TYPESCRIPT } from './worker-process.js';

jest.setTimeout(180_000);

const REAL_PROGRAM: ThreadProgram = {
  entry: new URL('../../apps/worker/src/inference/inference-thread.entry.ts', import.meta.url),
  execArgv: RUN_TYPESCRIPT,
};
const CRASHING_PROGRAM: ThreadProgram = {
  entry: new URL('../fixtures/inference-threads/crashes-on-run.entry.ts', import.meta.url),
  execArgv: RUN_TYPESCRIPT,
};

function supervise(
  checkpointDir = HOUSE_CHECKPOINT,
  program = REAL_PROGRAM,
  { loadOptions, ...data }: Partial<InferenceThreadData> = {},
): PipelineSupervisor {
  return new PipelineSupervisor({
    data: {
      checkpointDir,
      reviewNetworksDir: 'models/safety',
      loadOptions: { intraOpThreads: 1, ...loadOptions },
      ...data,
    },
    program,
  });
}

const settled = (supervisor: PipelineSupervisor): Promise<PipelineState> =>
  eventually('loading is over', async () => supervisor.state.kind !== 'starting' && supervisor.state);

const draw = (supervisor: PipelineSupervisor): Promise<unknown> =>
  supervisor.draw(SMALL_REQUEST, { signal: new AbortController().signal, onProgress: () => undefined });

beforeAll(() => Logger.overrideLogger(false));

describeImagePipeline('the house checkpoint in its thread', async () => {
  const supervisor = supervise();
  supervisor.start();
  await settled(supervisor);
  return { pipeline: supervisor, close: () => supervisor.stop() };
});

describe('the pipeline supervisor', () => {
  let supervisor: PipelineSupervisor;
  const folders: string[] = [];

  afterEach(async () => {
    await supervisor.stop();
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  });

  /** The house checkpoint in a folder of the test's own, all files linked but some that are copies. */
  async function copyOfHouse(...ownFiles: readonly string[]): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'frisket-checkpoint-'));
    folders.push(folder);
    for (const name of await readdir(HOUSE_CHECKPOINT)) {
      const [from, to] = [join(HOUSE_CHECKPOINT, name), join(folder, name)];
      await (ownFiles.includes(name) ? copyFile(from, to) : symlink(from, to));
    }
    return folder;
  }

  it('loads the checkpoint and says which one it is', async () => {
    supervisor = supervise();
    expect(supervisor.state).toEqual({ kind: 'starting' });
    supervisor.start();
    expect(await settled(supervisor)).toMatchObject({ kind: 'ready', checkpoint: { id: 'house' } });
  });

  it('refuses to draw before that, with an error that may pass', async () => {
    supervisor = supervise();
    await expect(draw(supervisor)).rejects.toMatchObject({ code: 'PIPELINE_UNAVAILABLE', retryable: true });
  });

  it('names the file that is damaged, and loads as soon as it is repaired', async () => {
    const folder = await copyOfHouse('prior.onnx');
    await writeFile(join(folder, 'prior.onnx'), 'not a network');
    supervisor = supervise(folder);
    supervisor.start();
    const state = await settled(supervisor);
    expect(state).toMatchObject({ kind: 'unavailable', detail: expect.stringContaining('prior.onnx') });
    await expect(draw(supervisor)).rejects.toMatchObject({ code: 'PIPELINE_UNAVAILABLE' });
    await copyFile(join(HOUSE_CHECKPOINT, 'prior.onnx'), join(folder, 'prior.onnx'));
    await eventually('it is ready', async () => supervisor.state.kind === 'ready');
    await draw(supervisor);
  });

  it('names the file that is missing', async () => {
    const folder = await copyOfHouse('vocab.json');
    await unlink(join(folder, 'vocab.json'));
    supervisor = supervise(folder);
    supervisor.start();
    expect(await settled(supervisor)).toMatchObject({
      kind: 'unavailable',
      detail: expect.stringContaining('vocab.json'),
    });
  });

  it('says so when there is no checkpoint at all', async () => {
    supervisor = supervise('/nowhere/at/all');
    supervisor.start();
    expect(await settled(supervisor)).toMatchObject({
      kind: 'unavailable',
      detail: expect.stringContaining('manifest.json'),
    });
  });

  it('answers a crash of its thread with an error that may pass, and with a new thread', async () => {
    supervisor = supervise(HOUSE_CHECKPOINT, CRASHING_PROGRAM);
    const states: string[] = [];
    supervisor.onChange(({ kind }) => states.push(kind));
    supervisor.start();
    await settled(supervisor);
    await expect(draw(supervisor)).rejects.toMatchObject({ code: 'INFERENCE', retryable: true });
    await eventually('it is ready again', async () => states.filter((kind) => kind === 'ready').length === 2);
    expect(states).toEqual(['starting', 'ready', 'starting', 'ready']);
  });

  it('says how much memory a network needs that is over the ceiling', async () => {
    supervisor = supervise(HOUSE_CHECKPOINT, REAL_PROGRAM, {
      loadOptions: { memoryCeilingBytes: 20_000_000 },
    });
    supervisor.start();
    expect(await settled(supervisor)).toMatchObject({
      kind: 'unavailable',
      detail: expect.stringMatching(/^Network underdrawing needs about \d+ MB of memory/u),
    });
  });

  it('draws with the checkpoint that lies there now, in a new thread, when another one came while it was idle', async () => {
    const folder = await copyOfHouse('manifest.json', 'synonyms.json');
    supervisor = supervise(folder, REAL_PROGRAM, { unloadAfterIdleMs: 1 });
    const hashes: string[] = [];
    supervisor.onChange((state) => state.kind === 'ready' && hashes.push(state.checkpoint.hash));
    supervisor.start();
    await settled(supervisor);
    await draw(supervisor);
    await replaceSynonyms(folder);
    await eventually('a drawing meets the other checkpoint', () =>
      draw(supervisor).then(
        () => false,
        (error: { code: string }) => error.code === 'INFERENCE',
      ),
    );
    await eventually('it is ready again', async () => hashes.length === 2);
    expect(hashes[1]).not.toBe(hashes[0]);
    await draw(supervisor);
  });

  it('takes no more jobs once the checkpoint has become unusable while it was idle', async () => {
    const folder = await copyOfHouse('prior.onnx');
    supervisor = supervise(folder, REAL_PROGRAM, { unloadAfterIdleMs: 1 });
    supervisor.start();
    await settled(supervisor);
    await writeFile(join(folder, 'prior.onnx'), 'not a network');
    const state = await eventually('it is noticed', async () => {
      await draw(supervisor).catch(() => undefined);
      return supervisor.state.kind === 'unavailable' && supervisor.state;
    });
    expect(state).toMatchObject({ detail: expect.stringContaining('prior.onnx') });
  });

  /** Makes another checkpoint of a folder: one that knows no synonyms. */
  async function replaceSynonyms(folder: string): Promise<void> {
    await writeFile(join(folder, 'synonyms.json'), '{}');
    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(await readFile(path, 'utf8'));
    manifest.files['synonyms.json'] = { bytes: 2, sha256: createHash('sha256').update('{}').digest('hex') };
    await writeFile(path, JSON.stringify(manifest));
  }

  it('ends its thread when it is stopped, also while it is loading', async () => {
    supervisor = supervise();
    supervisor.start();
    await supervisor.stop();
    expect(supervisor.state).toEqual({ kind: 'starting' });
  });
});
