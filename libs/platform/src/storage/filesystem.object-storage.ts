import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { hasErrorCode } from '../errors/error-code.js';
import { assertStorageKey, type ObjectStorage } from './object-storage.js';
import { storageErrorFromSystem } from './storage.error.js';

/** Half-written files live here until they are whole. No key can reach it: key segments never start with a dot. */
const PARTIAL_FOLDER = '.partial';

/** Objects as files under one folder. The content type is not kept: the database knows it. */
export class FilesystemObjectStorage implements ObjectStorage {
  readonly #root: string;

  constructor(rootFolder: string) {
    this.#root = resolve(rootFolder);
  }

  async put(key: string, bytes: Uint8Array, _contentType: string): Promise<void> {
    const target = this.#pathOf(key);
    const partial = join(this.#root, PARTIAL_FOLDER, randomUUID());
    try {
      await mkdir(dirname(partial), { recursive: true });
      await mkdir(dirname(target), { recursive: true });
      await writeDurably(partial, bytes);
      await rename(partial, target);
    } catch (error) {
      await rm(partial, { force: true }).catch(() => undefined);
      throw storageErrorFromSystem(`store ${key}`, error);
    }
  }

  async get(key: string): Promise<Uint8Array | null> {
    try {
      return await readFile(this.#pathOf(key));
    } catch (error) {
      if (isMissing(error)) return null;
      throw storageErrorFromSystem(`read ${key}`, error);
    }
  }

  async exists(key: string): Promise<boolean> {
    try {
      await access(this.#pathOf(key));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw storageErrorFromSystem(`look for ${key}`, error);
    }
  }

  async delete(key: string): Promise<void> {
    try {
      await rm(this.#pathOf(key), { force: true });
    } catch (error) {
      throw storageErrorFromSystem(`delete ${key}`, error);
    }
  }

  #pathOf(key: string): string {
    assertStorageKey(key);
    return join(this.#root, ...key.split('/'));
  }
}

/** Flushed before the rename: after a power cut the name either leads to all bytes or does not exist. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o640);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

function isMissing(error: unknown): boolean {
  return hasErrorCode(error, 'ENOENT') || hasErrorCode(error, 'ENOTDIR');
}
