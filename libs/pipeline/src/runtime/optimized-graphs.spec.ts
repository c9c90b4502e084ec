import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { loadCheckpoint } from '../checkpoint/load-checkpoint.js';
import { createTextToImagePipeline } from '../pipelines/text-to-image.pipeline.js';
import {
  HOUSE_DIRECTORY,
  quickRequest,
  REAL_NETWORKS_TIMEOUT_MS,
  tinyHouseCheckpoint,
} from '../testing/house-checkpoint.js';
import { standardCheckpoint } from '../testing/standard-checkpoints.js';

jest.setTimeout(REAL_NETWORKS_TIMEOUT_MS);

describe('optimised graphs kept on disk', () => {
  let parent: string;
  let directory: string;

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'frisket-graphs-'));
    directory = join(parent, 'graphs');
  });
  afterEach(() => rm(parent, { recursive: true }));

  const kept = async (): Promise<string[]> => (await readdir(directory)).sort();

  async function draw(checkpointDir: string, optimizedGraphDir?: string): Promise<Uint8Array> {
    const checkpoint = await loadCheckpoint(checkpointDir, { intraOpThreads: 1, optimizedGraphDir });
    const { images } = await createTextToImagePipeline(checkpoint).run(quickRequest());
    await checkpoint.release();
    const [first] = images;
    if (first === undefined) throw new RangeError('nothing was drawn');
    return Uint8Array.from(first.image.data);
  }

  it.each([
    ['the house checkpoint', HOUSE_DIRECTORY],
    ['a half-precision checkpoint', standardCheckpoint('turbo-half')],
  ])('draw what the networks of %s draw, when they are made and when they are used', async (_, networks) => {
    const drawn = await draw(networks);
    expect(await draw(networks, directory)).toEqual(drawn);
    expect((await kept()).length).toBeGreaterThan(0);
    expect(await draw(networks, directory)).toEqual(drawn);
  });

  it('are made once', async () => {
    const networks = tinyHouseCheckpoint('plain');
    await draw(networks, directory);
    const names = await kept();
    await draw(networks, directory);
    expect(await kept()).toEqual(names);
    expect(names.every((name) => /^[0-9a-f]{64}\.[0-9a-f]{8}\.onnx$/u.test(name))).toBe(true);
  });

  it('are not taken for those of another checkpoint', async () => {
    await draw(tinyHouseCheckpoint('plain'), directory);
    const expected = await draw(tinyHouseCheckpoint('underdrawn'));
    expect(await draw(tinyHouseCheckpoint('underdrawn'), directory)).toEqual(expected);
  });

  it.each<[string, (path: string) => Promise<void>]>([
    ['cut short', (path) => truncate(path, 100)],
    ['empty', (path) => truncate(path, 0)],
    ['changed in one bit', flipOneBit],
  ])('are made again when they are %s', async (_, damage) => {
    const networks = tinyHouseCheckpoint('plain');
    const drawn = await draw(networks, directory);
    const names = await kept();
    for (const name of names) await damage(join(directory, name));
    expect(await draw(networks, directory)).toEqual(drawn);
    expect(await kept()).toEqual(names);
    const checksums = await Promise.all(
      names.map((name) => readFile(join(directory, name)).then((bytes) => crc32(bytes))),
    );
    checksums.forEach((checksum, index) => expect(names[index]).toContain(checksum.toString(16)));
  });

  it('are done without when the folder cannot be made', async () => {
    await writeFile(directory, 'a file is in the way');
    const networks = tinyHouseCheckpoint('plain');
    expect(await draw(networks, directory)).toEqual(await draw(networks));
  });
});

async function flipOneBit(path: string): Promise<void> {
  const bytes = await readFile(path);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(path, bytes);
}
