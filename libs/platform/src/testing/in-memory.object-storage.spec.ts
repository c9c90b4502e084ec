import { describe, expect, it } from '@jest/globals';
import { StorageError } from '../storage/storage.error.js';
import { InMemoryObjectStorage } from './in-memory.object-storage.js';
import { describeObjectStorage } from './object-storage.conformance.js';

describeObjectStorage('a map', async () => ({
  storage: new InMemoryObjectStorage(),
  close: async () => undefined,
}));

describe('a map that a test lets fail', () => {
  it('fails with the given error until told otherwise', async () => {
    const storage = new InMemoryObjectStorage();
    storage.failWith(new StorageError('The storage is full.', 'STORAGE_FULL'));
    await expect(storage.put('a', new Uint8Array(1), 'image/png')).rejects.toMatchObject({
      code: 'STORAGE_FULL',
    });
    storage.failWith(null);
    await storage.put('a', new Uint8Array(1), 'image/png');
    expect(storage.keys).toEqual(['a']);
  });
});
