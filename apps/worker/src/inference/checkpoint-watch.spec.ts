import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { changedOrElapsed } from './checkpoint-watch.js';

/** Longer than any test may take: when it elapses, the change went unseen. */
const FOREVER_MS = 600_000;

describe('waiting for a checkpoint to be repaired', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'frisket-watch-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('ends when a file changes', async () => {
    const waiting = changedOrElapsed(folder, FOREVER_MS, new AbortController().signal);
    await writeFile(join(folder, 'prior.onnx'), 'repaired');
    expect(await waiting).toBeUndefined();
  });

  it('ends when the folder appears that was missing', async () => {
    const missing = join(folder, 'house');
    const waiting = changedOrElapsed(missing, FOREVER_MS, new AbortController().signal);
    await mkdir(missing);
    expect(await waiting).toBeUndefined();
  });

  it('ends when the time is up', async () => {
    expect(await changedOrElapsed(folder, 1, new AbortController().signal)).toBeUndefined();
  });

  it('ends when the process does, before or meanwhile', async () => {
    const abort = new AbortController();
    const waiting = changedOrElapsed('/nowhere/at/all', FOREVER_MS, abort.signal);
    abort.abort();
    expect(await waiting).toBeUndefined();
    expect(await changedOrElapsed(folder, FOREVER_MS, abort.signal)).toBeUndefined();
  });
});
