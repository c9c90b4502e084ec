import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import S3rver from 's3rver';
import { createObjectStorage, type ObjectStorage } from '#platform';
import { S3ObjectStorage } from '../../libs/platform/src/storage/s3.object-storage.js';
import { parseStorageUrl } from '../../libs/platform/src/storage/storage-url.js';
import { describeObjectStorage } from '../../libs/platform/src/testing/object-storage.conformance.js';

const BUCKET = 'frisket-images';

/** The one account that s3rver knows. NOTE: it checks the account of a version 4 signature, not the signature itself. */
const ACCOUNT = { key: 'S3RVER', secret: 'S3RVER' };
const PNG = 'image/png';

async function startS3(): Promise<{
  url: (account?: typeof ACCOUNT, bucket?: string) => string;
  close(): Promise<void>;
}> {
  const directory = await mkdtemp(join(tmpdir(), 'frisket-s3-'));
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: BUCKET, configs: [] }],
  });
  const { port } = await server.run();
  return {
    url: (account = ACCOUNT, bucket = BUCKET) =>
      `s3://${account.key}:${account.secret}@127.0.0.1:${port}/${bucket}?tls=false`,
    close: async () => {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function openS3(url: string): S3ObjectStorage {
  const location = parseStorageUrl(url);
  if (location.kind !== 's3') throw new Error('The address of this test must name a bucket.');
  return new S3ObjectStorage(location);
}

describeObjectStorage('an S3 bucket', async () => {
  const server = await startS3();
  const storage = openS3(server.url());
  return {
    storage,
    close: async () => {
      storage.close();
      await server.close();
    },
  };
});

describe('an S3 bucket', () => {
  let server: Awaited<ReturnType<typeof startS3>>;

  beforeAll(async () => {
    server = await startS3();
  });

  afterAll(() => server.close());

  it('is what STORAGE_URL opens', async () => {
    const storage: ObjectStorage = await createObjectStorage(server.url());
    await storage.put('a.png', new Uint8Array([1]), PNG);
    expect(await storage.exists('a.png')).toBe(true);
    (storage as S3ObjectStorage).close(); // what an s3 address gives
  });

  it('is closed to an unknown key, and says which setting to look at', async () => {
    const storage = openS3(server.url({ key: 'SOMEBODY', secret: 'guessed' }));
    await expect(storage.put('b.png', new Uint8Array([1]), PNG)).rejects.toMatchObject({
      code: 'STORAGE_DENIED',
      retryable: false,
      message: expect.stringContaining('STORAGE_URL'),
    });
    storage.close();
  });

  it('that does not exist is a wrong setting, not a missing object', async () => {
    const storage = openS3(server.url(ACCOUNT, 'another-bucket'));
    await expect(storage.get('a.png')).rejects.toMatchObject({ code: 'STORAGE_DENIED' });
    storage.close();
  });
});

describe('an S3 server that is down', () => {
  it('is an error that may pass', async () => {
    const server = await startS3();
    const storage = openS3(server.url());
    await server.close();
    await expect(storage.put('a.png', new Uint8Array([1]), PNG)).rejects.toMatchObject({
      code: 'STORAGE_UNAVAILABLE',
      retryable: true,
    });
    storage.close();
  });
});
