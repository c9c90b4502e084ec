import { describe, expect, it } from '@jest/globals';
import { StorageError, storageErrorFromSystem } from './storage.error.js';

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: it did not work`), { code });
}

describe('an error of the file system', () => {
  it.each(['ENOSPC', 'EDQUOT'])('%s means that the storage is full, and later may be better', (code) => {
    const error = storageErrorFromSystem('store a.png', systemError(code));
    expect(error).toMatchObject({ code: 'STORAGE_FULL', retryable: true });
    expect(error.message).toBe('Could not store a.png: the storage is full. Free space and try again.');
  });

  it.each(['EACCES', 'EPERM', 'EROFS'])('%s means that somebody must change the rights first', (code) => {
    const error = storageErrorFromSystem('store a.png', systemError(code));
    expect(error).toMatchObject({ code: 'STORAGE_DENIED', retryable: false });
    expect(error.message).toContain(code);
  });

  it('keeps anything else as the cause and lets it be tried again', () => {
    const cause = systemError('EIO');
    expect(storageErrorFromSystem('read a.png', cause)).toMatchObject({
      code: 'STORAGE_UNAVAILABLE',
      retryable: true,
      cause,
    });
  });

  it('passes on an error that is a storage error already', () => {
    const error = new StorageError('Full.', 'STORAGE_FULL');
    expect(storageErrorFromSystem('store a.png', error)).toBe(error);
  });
});
