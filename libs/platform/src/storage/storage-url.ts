import { fileURLToPath } from 'node:url';

export interface S3Location {
  kind: 's3';
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
}

export interface FilesystemLocation {
  kind: 'filesystem';
  rootFolder: string;
}

export type StorageLocation = S3Location | FilesystemLocation;

/** What AWS and most self-hosted stores assume when nobody names a region. */
const DEFAULT_REGION = 'us-east-1';

const EXPECTED = 'file:///folder or s3://KEY:SECRET@host[:port]/bucket?region=us-east-1&tls=true';

/**
 * Reads STORAGE_URL. The error names the variable and never repeats the value, which may hold a secret.
 * @throws Error when the value is neither of the two forms
 */
export function parseStorageUrl(storageUrl: string): StorageLocation {
  const url = URL.canParse(storageUrl) ? new URL(storageUrl) : null;
  if (url?.protocol === 'file:') return { kind: 'filesystem', rootFolder: fileURLToPath(url) };
  if (url?.protocol === 's3:') return parseS3(url);
  throw new Error(`STORAGE_URL must look like ${EXPECTED}.`);
}

function parseS3(url: URL): S3Location {
  const bucket = url.pathname.replace(/^\/+|\/+$/g, '');
  if (url.username === '' || url.password === '' || url.host === '' || !isBucketName(bucket)) {
    throw new Error(`STORAGE_URL needs a key, a secret, a host and one bucket: ${EXPECTED}.`);
  }
  const scheme = url.searchParams.get('tls') === 'false' ? 'http' : 'https';
  return {
    kind: 's3',
    endpoint: `${scheme}://${url.host}`,
    region: url.searchParams.get('region') ?? DEFAULT_REGION,
    bucket,
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
  };
}

function isBucketName(bucket: string): boolean {
  return /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket);
}
