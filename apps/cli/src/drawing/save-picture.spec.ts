import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { UsageError } from '../cli-errors.js';
import { openOutputDirectory, savePicture } from './save-picture.js';

const drawn = (level: number) => ({
  image: { widthPx: 2, heightPx: 2, data: new Uint8Array(12).fill(level) },
});

describe('saving pictures', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'frisket-save-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const save = (level: number, prompt = 'a cat') =>
    savePicture(folder, 'a-cat-3-0', drawn(level), { prompt });
  const fileOf = async (saved: ReturnType<typeof save>) => (await saved).file.slice(folder.length + 1);

  it('numbers the name of another picture rather than write over the first', async () => {
    const first = await save(1);
    const bytes = await readFile(first.file);
    expect(await fileOf(save(2))).toBe('a-cat-3-0_2.png');
    expect(await fileOf(save(3))).toBe('a-cat-3-0_3.png');
    expect(await readFile(first.file)).toEqual(bytes);
    expect((await readdir(folder)).filter((file) => file.endsWith('.json'))).toHaveLength(3);
  });

  it('writes nothing when the very picture is there already', async () => {
    await save(1);
    await save(2);
    expect([await fileOf(save(1)), await fileOf(save(2))]).toEqual(['a-cat-3-0.png', 'a-cat-3-0_2.png']);
    expect(await readdir(folder)).toHaveLength(4);
  });

  it('keeps two records where two prompts gave one picture', async () => {
    await save(1, 'a cat');
    expect(await fileOf(save(1, 'A cat!'))).toBe('a-cat-3-0_2.png');
  });

  it.each(['a-cat-3-0.png', 'a-cat-3-0.json'])('leaves a stranger’s %s alone', async (name) => {
    await writeFile(join(folder, name), 'mine');
    expect(await fileOf(save(1))).toBe('a-cat-3-0_2.png');
    expect(await readFile(join(folder, name), 'utf8')).toBe('mine');
  });

  it('gives pictures that are saved at the same time a name each', async () => {
    const saved = await Promise.all([1, 2, 3, 4].map((level) => save(level)));
    expect(new Set(saved.map(({ file }) => file)).size).toBe(4);
  });
});

describe('the folder for pictures', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'frisket-out-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is made with all that lies above it', async () => {
    const wanted = join(folder, 'deep', 'down');
    expect(await openOutputDirectory(wanted)).toBe(wanted);
    expect(await readdir(wanted)).toEqual([]);
  });

  it('is refused where a file lies in its place', async () => {
    await mkdir(join(folder, 'out'));
    await writeFile(join(folder, 'out', 'file'), '');
    const refusal = openOutputDirectory(join(folder, 'out', 'file'));
    await expect(refusal).rejects.toThrow(UsageError);
    await expect(refusal).rejects.toThrow('is no folder that can be written to');
  });
});
