import { AppError } from '../errors/app-error.js';
import { codeOf, messageOf } from '../errors/error-message.js';

export type StorageErrorCode =
  'STORAGE_KEY_INVALID' | 'STORAGE_FULL' | 'STORAGE_DENIED' | 'STORAGE_UNAVAILABLE';

/** The store broke its promise. `retryable` is false only where trying again cannot help. */
export class StorageError extends AppError<StorageErrorCode> {
  constructor(message: string, code: StorageErrorCode, cause?: unknown) {
    super(message, { code, retryable: code === 'STORAGE_FULL' || code === 'STORAGE_UNAVAILABLE', cause });
  }
}

export function invalidKeyError(key: string): StorageError {
  const message = `"${key.slice(0, 80)}" is not a storage key: use lower-case segments joined by "/", without "..".`;
  return new StorageError(message, 'STORAGE_KEY_INVALID');
}

const FULL_SYSTEM_CODES: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);
const DENIED_SYSTEM_CODES: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

/** @param action what was being done, for example "store generations/1/0.png" */
export function storageErrorFromSystem(action: string, error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const systemCode = codeOf(error) ?? '';
  if (FULL_SYSTEM_CODES.has(systemCode)) return fullError(action, error);
  if (DENIED_SYSTEM_CODES.has(systemCode)) {
    const message = `Could not ${action}: the storage folder may not be written or read (${systemCode}).`;
    return new StorageError(message, 'STORAGE_DENIED', error);
  }
  return new StorageError(`Could not ${action}: ${messageOf(error)}`, 'STORAGE_UNAVAILABLE', error);
}

/** @param action what was being done, for example "store generations/1/0.png" */
export function fullError(action: string, cause: unknown): StorageError {
  return new StorageError(
    `Could not ${action}: the storage is full. Free space and try again.`,
    'STORAGE_FULL',
    cause,
  );
}
