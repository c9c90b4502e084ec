import { describe, expect, it } from '@jest/globals';
import { AppError, isRetryable } from './app-error.js';

class DiskError extends AppError<'DISK_FULL'> {}

describe('AppError', () => {
  it('carries a code, whether to retry, the values that explain it and what caused it', () => {
    const cause = new Error('ENOSPC');
    const error = new DiskError('The disk is full; free some space.', {
      code: 'DISK_FULL',
      retryable: true,
      detail: { freeBytes: 0 },
      cause,
    });

    expect(error).toMatchObject({ name: 'DiskError', code: 'DISK_FULL', retryable: true, cause });
    expect(error.detail).toEqual({ freeBytes: 0 });
    expect(error).toBeInstanceOf(Error);
  });

  it('is not retried unless it says so', () => {
    expect(isRetryable(new DiskError('full', { code: 'DISK_FULL' }))).toBe(false);
    expect(isRetryable(new DiskError('full', { code: 'DISK_FULL', retryable: true }))).toBe(true);
  });

  it('counts an error nobody foresaw as transient', () => {
    expect(isRetryable(new Error('socket hang up'))).toBe(true);
    expect(isRetryable('text')).toBe(true);
  });
});
