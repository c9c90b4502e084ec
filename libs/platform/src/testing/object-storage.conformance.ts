import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ObjectStorage } from '../storage/object-storage.js';

export interface ObjectStorageHarness {
  storage: ObjectStorage;
  close(): Promise<void>;
}

const PNG = 'image/png';
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

/** What every object storage promises, whatever is behind it. */
export function describeObjectStorage(name: string, create: () => Promise<ObjectStorageHarness>): void {
  describe(`${name} as object storage`, () => {
    let harness: ObjectStorageHarness;
    let storage: ObjectStorage;

    beforeAll(async () => {
      harness = await create();
      storage = harness.storage;
    });

    afterAll(() => harness.close());

    it('gives back the bytes that were put, zeros and all', async () => {
      const everyByte = Uint8Array.from({ length: 256 }, (_, value) => value);
      await storage.put('generations/a/0.png', everyByte, PNG);
      expect([...((await storage.get('generations/a/0.png')) ?? [])]).toEqual([...everyByte]);
    });

    it('keeps an empty object', async () => {
      await storage.put('empty', bytes(), PNG);
      expect(await storage.get('empty')).toHaveLength(0);
      expect(await storage.exists('empty')).toBe(true);
    });

    it('keeps an object of several megabytes whole', async () => {
      const large = new Uint8Array(6 * 1024 * 1024).fill(7);
      await storage.put('large', large, PNG);
      const found = await storage.get('large');
      expect(found).toHaveLength(large.length);
      expect(found?.every((value) => value === 7)).toBe(true);
    });

    it('answers null and false for what was never put', async () => {
      expect(await storage.get('nobody/was-here.png')).toBeNull();
      expect(await storage.exists('nobody/was-here.png')).toBe(false);
    });

    it('does not take a folder for an object', async () => {
      await storage.put('folder/inside.png', bytes(1), PNG);
      expect(await storage.exists('folder/inside.png/below')).toBe(false);
      expect(await storage.get('folder/inside.png/below')).toBeNull();
    });

    it('replaces an object under the same key', async () => {
      await storage.put('twice', bytes(1, 1, 1), PNG);
      await storage.put('twice', bytes(2), PNG);
      expect([...((await storage.get('twice')) ?? [])]).toEqual([2]);
    });

    it('never shows half an object while many write it', async () => {
      const writes = Array.from({ length: 8 }, (_, value) => new Uint8Array(50_000).fill(value));
      await Promise.all(writes.map((content) => storage.put('contested', content, PNG)));
      const found = (await storage.get('contested')) ?? bytes();
      expect(found).toHaveLength(50_000);
      expect(new Set(found).size).toBe(1);
    });

    it('does not keep a reference to the bytes it was given', async () => {
      const given = bytes(1, 2, 3);
      await storage.put('copied', given, PNG);
      given.fill(9);
      expect([...((await storage.get('copied')) ?? [])]).toEqual([1, 2, 3]);
    });

    it('deletes, and deletes again without complaint', async () => {
      await storage.put('doomed', bytes(1), PNG);
      await storage.delete('doomed');
      await storage.delete('doomed');
      expect(await storage.exists('doomed')).toBe(false);
    });

    it.each([
      '',
      '/absolute',
      '../outside',
      'a/../../outside',
      'a//b',
      'a/',
      '.hidden',
      'a/.partial/x',
      'UPPER',
      'with space',
      'back\\slash',
      'null\0byte',
      'x'.repeat(600),
    ])('refuses the key %j in every method', async (key) => {
      const refusal = { code: 'STORAGE_KEY_INVALID', retryable: false };
      await expect(storage.put(key, bytes(1), PNG)).rejects.toMatchObject(refusal);
      await expect(storage.get(key)).rejects.toMatchObject(refusal);
      await expect(storage.exists(key)).rejects.toMatchObject(refusal);
      await expect(storage.delete(key)).rejects.toMatchObject(refusal);
    });
  });
}
