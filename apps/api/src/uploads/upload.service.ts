import { createHash, randomUUID } from 'node:crypto';
import { HttpException, Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import {
  decodeImage,
  decodeMask,
  encodePng,
  type GrayImage,
  type RgbImage,
  type UploadProblem,
} from '#pipeline/image';
import {
  APP_CONFIG,
  type Config,
  OBJECT_STORAGE,
  type ObjectStorage,
  UploadEntity,
  type UploadPurpose,
} from '#platform';
import type { SignedInContext } from '../context/api-context.js';
import { RateLimiter } from '../limits/rate-limiter.js';

const TOO_MANY_REQUESTS = 429;
const UNPROCESSABLE = 422;
const HOUR_MS = 3_600_000;

export interface ReceivedFile {
  readonly bytes: Uint8Array;
  readonly purpose: UploadPurpose;
}

/** Takes in a person's picture: decodes it, keeps nothing but its pixels, and stores it under an id. */
@Injectable()
export class UploadService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(OBJECT_STORAGE) private readonly storage: ObjectStorage,
    private readonly limiter: RateLimiter,
    @Inject(APP_CONFIG) private readonly config: Config,
  ) {}

  /** @throws HttpException with a stable code when the file is not a picture that can be used */
  async receive({ user }: SignedInContext, { bytes, purpose }: ReceivedFile): Promise<UploadEntity> {
    const pace = await this.limiter.take('upload.user', user.id);
    if (!pace.allowed) throw tooFast(pace.retryAfterSeconds);
    const image = await decode(bytes, purpose);
    const png = await encodePng(image);
    const storageKey = `uploads/${user.id}/${randomUUID()}.png`;
    await this.storage.put(storageKey, png, 'image/png');
    return this.dataSource.manager.save(
      this.dataSource.manager.create(UploadEntity, {
        userId: user.id,
        purpose,
        storageKey,
        contentSha256: createHash('sha256').update(png).digest('hex'),
        widthPx: image.widthPx,
        heightPx: image.heightPx,
        sizeBytes: png.byteLength,
        expiresAt: new Date(Date.now() + this.config.uploads.keptHours * HOUR_MS),
      }),
    );
  }
}

async function decode(bytes: Uint8Array, purpose: UploadPurpose): Promise<RgbImage> {
  if (purpose === 'mask') {
    const decoded = await decodeMask(bytes);
    if (!decoded.ok) throw refused(decoded);
    return toRgb(decoded.mask);
  }
  const decoded = await decodeImage(bytes);
  if (!decoded.ok) throw refused(decoded);
  return decoded.image;
}

/** Masks are stored as grey pictures, so that one format serves both purposes. */
function toRgb({ widthPx, heightPx, data }: GrayImage): RgbImage {
  const rgb = new Uint8Array(data.length * 3);
  for (const [pixel, value] of data.entries()) rgb.fill(value, pixel * 3, pixel * 3 + 3);
  return { widthPx, heightPx, data: rgb };
}

function refused({ code, message }: UploadProblem): HttpException {
  return new HttpException({ code: `UPLOAD_${code}`, message }, UNPROCESSABLE);
}

function tooFast(retryAfterSeconds: number): HttpException {
  const message = `Too many uploads. Please try again in ${retryAfterSeconds} s.`;
  return new HttpException({ code: 'RATE_LIMITED', message }, TOO_MANY_REQUESTS);
}
