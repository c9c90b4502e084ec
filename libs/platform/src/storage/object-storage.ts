import { invalidKeyError } from './storage.error.js';

/**
 * Where finished images live. Objects are immutable: a key is derived from its content, so writing the same key
 * twice is harmless and the last whole write wins.
 */
export interface ObjectStorage {
  /** Stores all bytes or nothing: a reader never sees half an object. */
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** The whole object, or null when there is none under this key. */
  get(key: string): Promise<Uint8Array | null>;
  exists(key: string): Promise<boolean>;
  /** Deleting what is not there succeeds. */
  delete(key: string): Promise<void>;
}

export const OBJECT_STORAGE = Symbol('ObjectStorage');

/** Below the 1,024-byte limit of S3 and, per segment, the 255-byte limit of common file systems. */
const MAX_KEY_CHARACTERS = 512;
const KEY_PATTERN = /^[a-z0-9][a-z0-9._-]{0,127}(?:\/[a-z0-9][a-z0-9._-]{0,127})*$/;

/**
 * A key is lower-case segments joined by "/", none starting with a dot: safe as a path and as an S3 key, and the same
 * on file systems that ignore case.
 * @throws StorageError STORAGE_KEY_INVALID
 */
export function assertStorageKey(key: string): void {
  if (key.length > MAX_KEY_CHARACTERS || !KEY_PATTERN.test(key)) throw invalidKeyError(key);
}
