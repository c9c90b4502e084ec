import { S3ServiceException } from '@aws-sdk/client-s3';
import { describe, expect, it } from '@jest/globals';
import { storageErrorFromS3 } from './s3.storage-error.js';

function s3Error(name: string, httpStatusCode: number): S3ServiceException {
  return new S3ServiceException({ name, $fault: 'server', $metadata: { httpStatusCode }, message: 'no' });
}

describe('an error of an S3 store', () => {
  it.each([
    ['XMinioStorageFull', 507],
    ['InsufficientStorage', 507],
    ['QuotaExceeded', 400],
    ['Unknown', 507],
  ])('%s with status %d means full', (name, status) => {
    expect(storageErrorFromS3('store a.png', s3Error(name, status))).toMatchObject({
      code: 'STORAGE_FULL',
      retryable: true,
    });
  });

  it.each([
    ['InvalidAccessKeyId', 403],
    ['SignatureDoesNotMatch', 403],
    ['NoSuchBucket', 404],
  ])('%s means that the setting is wrong', (name, status) => {
    const error = storageErrorFromS3('store a.png', s3Error(name, status));
    expect(error).toMatchObject({ code: 'STORAGE_DENIED', retryable: false });
    expect(error.message).toContain('STORAGE_URL');
  });

  it.each([
    ['SlowDown', 503],
    ['InternalError', 500],
  ])('%s means later', (name, status) => {
    expect(storageErrorFromS3('store a.png', s3Error(name, status))).toMatchObject({
      code: 'STORAGE_UNAVAILABLE',
      retryable: true,
    });
  });

  it('a broken connection means later', () => {
    const error = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    expect(storageErrorFromS3('store a.png', error)).toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
  });
});
