import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { assertStorageKey, type ObjectStorage } from './object-storage.js';
import type { S3Location } from './storage-url.js';
import { storageErrorFromS3 } from './s3.storage-error.js';

/** Stops a stuck object store from holding a job for ever; a 4 MB image needs well under a second. */
const REQUEST_TIMEOUT_MS = 30_000;
const CONNECTION_TIMEOUT_MS = 5_000;

/** Objects in one bucket of an S3-compatible store. S3 shows an object only once its upload is complete. */
export class S3ObjectStorage implements ObjectStorage {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(location: S3Location) {
    this.#bucket = location.bucket;
    this.#client = new S3Client({
      endpoint: location.endpoint,
      region: location.region,
      credentials: { accessKeyId: location.accessKeyId, secretAccessKey: location.secretAccessKey },
      // Self-hosted stores rarely have a wildcard name for bucket.host.
      forcePathStyle: true,
      // Older S3-compatible stores refuse the trailing checksums that newer SDKs send by default.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: { requestTimeout: REQUEST_TIMEOUT_MS, connectionTimeout: CONNECTION_TIMEOUT_MS },
    });
  }

  async put(key: string, bytes: Uint8Array, contentType: string): Promise<void> {
    assertStorageKey(key);
    const command = new PutObjectCommand({
      Bucket: this.#bucket,
      Key: key,
      Body: bytes,
      ContentType: contentType,
      ContentLength: bytes.byteLength,
    });
    await this.#attempt(`store ${key}`, () => this.#client.send(command));
  }

  async get(key: string): Promise<Uint8Array | null> {
    assertStorageKey(key);
    const command = new GetObjectCommand({ Bucket: this.#bucket, Key: key });
    return this.#attempt(`read ${key}`, async () => {
      const found = await unlessMissing(this.#client.send(command));
      return (await found?.Body?.transformToByteArray()) ?? null;
    });
  }

  async exists(key: string): Promise<boolean> {
    assertStorageKey(key);
    const command = new HeadObjectCommand({ Bucket: this.#bucket, Key: key });
    const found = await this.#attempt(`look for ${key}`, () => unlessMissing(this.#client.send(command)));
    return found !== null;
  }

  async delete(key: string): Promise<void> {
    assertStorageKey(key);
    const command = new DeleteObjectCommand({ Bucket: this.#bucket, Key: key });
    await this.#attempt(`delete ${key}`, () => unlessMissing(this.#client.send(command)));
  }

  /** Releases the kept-alive connections. */
  close(): void {
    this.#client.destroy();
  }

  async #attempt<T>(action: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw storageErrorFromS3(action, error);
    }
  }
}

/** A missing key is an answer; a missing bucket is a broken set-up and stays an error. */
async function unlessMissing<T>(response: Promise<T>): Promise<T | null> {
  try {
    return await response;
  } catch (error) {
    const isMissingKey =
      error instanceof S3ServiceException && (error.name === 'NoSuchKey' || error.name === 'NotFound');
    if (isMissingKey) return null;
    throw error;
  }
}
