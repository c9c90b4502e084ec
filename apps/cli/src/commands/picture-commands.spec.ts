import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { decodeImage, encodePng } from '#pipeline';
import { standardCheckpoint } from '../../../../libs/pipeline/src/testing/standard-checkpoints.js';
import { EXAMPLE_PROMPTS } from '../../../../libs/policy/src/testing/examples.js';
import { REAL_NETWORKS_TIMEOUT_MS, runCli } from '../testing/run-cli.js';

jest.setTimeout(REAL_NETWORKS_TIMEOUT_MS);

const SIDE = 64;
const QUICK = ['--steps', '1', '--n', '1', '--seed', '7', '--json'];

function picture(byteAt: (index: number) => number) {
  const data = Uint8Array.from({ length: SIDE * SIDE * 3 }, (_, index) => byteAt(index));
  return encodePng({ widthPx: SIDE, heightPx: SIDE, data });
}

describe('commands that start from a picture', () => {
  let folder: string;
  let image: string;
  let mask: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'frisket-pictures-'));
    [image, mask] = [join(folder, 'beach.png'), join(folder, 'mask.png')];
    await writeFile(image, await picture((index) => (index * 3) % 256));
    await writeFile(mask, await picture((index) => (index < SIDE * 3 * 16 ? 255 : 0)));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const cli = (...args: string[]) => runCli(...args, '--out', folder);
  const sizeOf = async (file: string) => {
    const decoded = await decodeImage(await readFile(join(folder, file)));
    return decoded.ok ? [decoded.image.widthPx, decoded.image.heightPx] : decoded.code;
  };

  it('edit keeps the size and writes the picture', async () => {
    const run = await cli('edit', 'a hat', '--image', image, '--mask', mask, ...QUICK);
    expect([run.exitCode, run.stderr]).toEqual([0, expect.stringContaining('1 picture in')]);
    expect(await sizeOf('a-hat-7-0.png')).toEqual([SIDE, SIDE]);
  });

  it('says that a picture is made smaller than its file', async () => {
    const wide = join(folder, 'wide.png');
    await writeFile(
      wide,
      await encodePng({ widthPx: 4096, heightPx: 64, data: new Uint8Array(4096 * 64 * 3) }),
    );
    const run = await cli('vary', '--image', wide, ...QUICK);
    expect(run.stderr).toContain(`${wide} is made smaller, from 4096 x 64 to 2048 x 32 pixels.`);
    expect((await cli('vary', '--image', image, ...QUICK)).stderr).not.toContain('smaller');
  });

  it('outpaint grows the picture and tells how much the seam shows', async () => {
    const run = await cli('outpaint', 'a pool', '--image', image, '--left', '32', ...QUICK);
    expect(run.json()).toMatchObject([{ type: 'picture', leftPx: 32, seam: { score: expect.any(Number) } }]);
    expect(await sizeOf('a-pool-7-0.png')).toEqual([SIDE + 32, SIDE]);
  });

  it('vary names its pictures after the given one', async () => {
    const run = await cli('vary', '--image', image, ...QUICK);
    expect(run.exitCode).toBe(0);
    expect(await readdir(folder)).toContain('beach-variation-7-0.png');
  });

  it('interpolate writes what lies between two pictures in its order, and neither of the two', async () => {
    const run = await cli('interpolate', image, mask, '--steps', '1', '--n', '2', '--seed', '7', '--json');
    expect(run.json()).toMatchObject([
      { file: join(folder, 'beach-to-mask-7-0.png'), index: 0 },
      { file: join(folder, 'beach-to-mask-7-1.png'), index: 1 },
    ]);
    const [first, second] = ['beach-to-mask-7-0.png', 'beach-to-mask-7-1.png'];
    expect(await readFile(join(folder, first))).not.toEqual(await readFile(join(folder, second)));
  });

  it('interpolate says that a checkpoint without an image encoder cannot, and ends with code 2', async () => {
    const plain = ['--checkpoint', standardCheckpoint('optimum-scalar')];
    const run = await cli('interpolate', image, mask, ...plain);
    expect([run.exitCode, run.stderr]).toEqual([2, expect.stringContaining('no image encoder (CLIP)')]);
  });

  it.each([
    ['one picture alone', (given: string) => [given], "missing required argument 'to'"],
    ['a second picture that is not there', (given: string) => [given, '/no/such.png'], '/no/such.png'],
    ['too many pictures', (given: string) => [given, given, '--n', '11'], 'must be from 1 to 10'],
  ])('interpolate ends with code 2 for %s', async (_, argsFor, message) => {
    const run = await cli('interpolate', ...argsFor(image));
    expect([run.exitCode, run.stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it('upscale makes the picture four times as large', async () => {
    const run = await cli('upscale', '--image', image, '--json');
    expect(run.json()).toMatchObject([{ widthPx: 4 * SIDE, heightPx: 4 * SIDE }]);
    expect(await sizeOf('beach-4x.png')).toEqual([4 * SIDE, 4 * SIDE]);
  });

  it('refuses a prompt that breaks the policy with code 3', async () => {
    const [blocked = ''] = EXAMPLE_PROMPTS.blocked;
    const run = await cli('edit', blocked, '--image', image, '--mask', mask, ...QUICK);
    expect(run.exitCode).toBe(3);
  });

  it.each([
    ['a picture that is not there', ['--image', '/no/such.png'], 'cannot be read'],
    ['a file that is no picture', ['--image', import.meta.filename], 'Only PNG, JPEG and WebP'],
    ['no picture', [], 'required option'],
  ])('ends with code 2 for %s', async (_, args, message) => {
    const run = await cli('vary', ...args);
    expect([run.exitCode, run.stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it('asks by how much to grow', async () => {
    const run = await cli('outpaint', 'a pool', '--image', image, ...QUICK);
    expect([run.exitCode, run.stderr]).toEqual([2, expect.stringContaining('at least one side')]);
  });
});
