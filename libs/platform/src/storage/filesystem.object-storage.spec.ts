import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { describeObjectStorage } from '../testing/object-storage.conformance.js';
import { FilesystemObjectStorage } from './filesystem.object-storage.js';

const PNG = 'image/png';

describeObjectStorage('a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'frisket-storage-'));
  return {
    storage: new FilesystemObjectStorage(folder),
    close: () => rm(folder, { recursive: true, force: true }),
  };
});

describe('a folder', () => {
  let folder: string;
  let storage: FilesystemObjectStorage;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'frisket-storage-'));
    storage = new FilesystemObjectStorage(join(folder, 'images'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is made when the first object is put', async () => {
    await storage.put('a/b.png', new Uint8Array([1]), PNG);
    expect(await readdir(join(folder, 'images', 'a'))).toEqual(['b.png']);
  });

  it('leaves no partial file behind, whether a write succeeds or fails', async () => {
    await storage.put('a', new Uint8Array([1]), PNG);
    await mkdir(join(folder, 'images', 'taken'));
    await expect(storage.put('taken', new Uint8Array([1]), PNG)).rejects.toMatchObject({
      code: 'STORAGE_UNAVAILABLE',
      retryable: true,
    });
    expect(await readdir(join(folder, 'images', '.partial'))).toEqual([]);
  });

  it('says that a key is unusable when a file stands where its folder should be', async () => {
    await storage.put('a', new Uint8Array([1]), PNG);
    await expect(storage.put('a/b', new Uint8Array([1]), PNG)).rejects.toMatchObject({
      name: 'StorageError',
    });
  });

  it('reads nothing outside itself', async () => {
    await writeFile(join(folder, 'secret'), 'secret');
    await expect(storage.get('../secret')).rejects.toMatchObject({ code: 'STORAGE_KEY_INVALID' });
  });
});
