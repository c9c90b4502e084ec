import { S3ServiceException } from '@aws-sdk/client-s3';
import { StorageError, fullError, storageErrorFromSystem } from './storage.error.js';

/** Names that S3-compatible stores give to a full disk or an exhausted quota. */
const FULL_S3_NAMES: ReadonlySet<string> = new Set([
  'XMinioStorageFull',
  'QuotaExceeded',
  'InsufficientStorage',
]);
const HTTP_INSUFFICIENT_STORAGE = 507;
const DENIED_HTTP_STATUSES: ReadonlySet<number> = new Set([401, 403]);

/** @param action what was being done, for example "store generations/1/0.png" */
export function storageErrorFromS3(action: string, error: unknown): StorageError {
  if (!(error instanceof S3ServiceException)) return storageErrorFromSystem(action, error);
  const status = error.$metadata.httpStatusCode ?? 0;
  if (FULL_S3_NAMES.has(error.name) || status === HTTP_INSUFFICIENT_STORAGE) return fullError(action, error);
  if (DENIED_HTTP_STATUSES.has(status) || error.name === 'NoSuchBucket') {
    const message = `Could not ${action}: the object store refused (${error.name}). Check the key, secret and bucket in STORAGE_URL.`;
    return new StorageError(message, 'STORAGE_DENIED', error);
  }
  return new StorageError(
    `Could not ${action}: ${error.name} ${error.message}`,
    'STORAGE_UNAVAILABLE',
    error,
  );
}
