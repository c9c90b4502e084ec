import { describe, expect, it } from '@jest/globals';
import { parseStorageUrl } from './storage-url.js';

describe('STORAGE_URL', () => {
  it('names a folder', () => {
    expect(parseStorageUrl('file:///var/lib/frisket%20images')).toEqual({
      kind: 'filesystem',
      rootFolder: '/var/lib/frisket images',
    });
  });

  it('names a bucket, by TLS unless told otherwise', () => {
    expect(parseStorageUrl('s3://key:secret@minio.example.org:9000/pictures')).toEqual({
      kind: 's3',
      endpoint: 'https://minio.example.org:9000',
      region: 'us-east-1',
      bucket: 'pictures',
      accessKeyId: 'key',
      secretAccessKey: 'secret',
    });
  });

  it('takes region and plain HTTP from its query, and decodes key and secret', () => {
    expect(
      parseStorageUrl('s3://k%2B1:s%2Fe%40t@127.0.0.1:9000/pictures?region=eu-west-1&tls=false'),
    ).toMatchObject({
      endpoint: 'http://127.0.0.1:9000',
      region: 'eu-west-1',
      accessKeyId: 'k+1',
      secretAccessKey: 's/e@t',
    });
  });

  it.each([
    'nonsense',
    'ftp://host/folder',
    's3://host/bucket',
    's3://key@host/bucket',
    's3://key:secret@host/',
    's3://key:secret@host/two/buckets',
    's3://key:secret@host/Not_A_Bucket',
  ])('refuses %s with a message that names the variable', (url) => {
    expect(() => parseStorageUrl(url)).toThrow(/STORAGE_URL/u);
  });

  it('never repeats the secret in its message', () => {
    expect(() => parseStorageUrl('s3://key:hunter2@host/two/buckets')).not.toThrow(/hunter2/u);
  });
});
