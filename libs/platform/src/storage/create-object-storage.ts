import { FilesystemObjectStorage } from './filesystem.object-storage.js';
import type { ObjectStorage } from './object-storage.js';
import { parseStorageUrl } from './storage-url.js';

/** The store that STORAGE_URL names. */
export async function createObjectStorage(storageUrl: string): Promise<ObjectStorage> {
  const location = parseStorageUrl(storageUrl);
  if (location.kind === 'filesystem') return new FilesystemObjectStorage(location.rootFolder);
  // Loaded only where it is used: the S3 client adds about 0.3 s to the start of every process.
  const { S3ObjectStorage } = await import('./s3.object-storage.js');
  return new S3ObjectStorage(location);
}
