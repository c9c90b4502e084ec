import { z } from 'zod';
import { decodeImage, decodeMask, type GrayImage, type RgbImage } from '#pipeline';
import { AppError, type GenerationEntity, type ObjectStorage } from '#platform';
import type { DrawingJob, StartingPicture } from '../inference/drawing-job.js';
import type { PictureSources } from './picture-sources.js';

export interface DrawingJobPorts {
  readonly sources: PictureSources;
  readonly storage: ObjectStorage;
}

/** The picture to start from is gone: removed by a reviewer, expired, or lost. Asking again does not help. */
export class SourcePictureGoneError extends AppError {
  constructor() {
    super('The picture to start from is no longer there. Choose it again.', { code: 'SOURCE_PICTURE_GONE' });
  }
}

const px = z.int().nonnegative().default(0);
const outpaintOptions = z.object({ leftPx: px, rightPx: px, topPx: px, bottomPx: px });
/** As far from the source as the api's own default. */
const variationOptions = z.object({ strength: z.number().min(0).max(1).default(1) });

/**
 * What a stored generation asks of the pipeline, with its pictures read and decoded.
 * @throws SourcePictureGoneError, StorageError
 */
export async function drawingJobOf(
  generation: GenerationEntity,
  ports: DrawingJobPorts,
): Promise<DrawingJob> {
  const { prompt, seed, imageCount, widthPx, heightPx, steps, guidanceScale } = generation;
  const request = { prompt, seed, imageCount, widthPx, heightPx, steps, guidanceScale };
  if (generation.kind === 'text') return request;
  return { ...request, from: await startingPicture(generation, ports) };
}

async function startingPicture(
  generation: GenerationEntity,
  { sources, storage }: DrawingJobPorts,
): Promise<StartingPicture> {
  const keys = await sources.find(generation);
  if (keys === null) throw new SourcePictureGoneError();
  const image = await readImage(keys.imageKey, storage);
  switch (generation.kind) {
    case 'edit':
      return { kind: 'edit', image, mask: await readMask(present(keys.maskKey), storage) };
    case 'outpaint':
      return { kind: 'outpaint', image, ...outpaintOptions.parse(generation.options) };
    case 'variation':
      return { kind: 'variation', image, ...variationOptions.parse(generation.options) };
    case 'interpolation':
      return { kind: 'interpolation', image, target: await readImage(present(keys.targetKey), storage) };
    case 'upscale':
      return { kind: 'upscale', image };
    case 'text':
      throw new TypeError('A generation from words alone starts from no picture.');
  }
}

function present(key: string | null): string {
  if (key === null) throw new SourcePictureGoneError();
  return key;
}

async function readImage(key: string, storage: ObjectStorage): Promise<RgbImage> {
  const decoded = await decodeImage(await read(key, storage));
  if (!decoded.ok) throw new SourcePictureGoneError();
  return decoded.image;
}

async function readMask(key: string, storage: ObjectStorage): Promise<GrayImage> {
  const decoded = await decodeMask(await read(key, storage));
  if (!decoded.ok) throw new SourcePictureGoneError();
  return decoded.mask;
}

async function read(key: string, storage: ObjectStorage): Promise<Uint8Array> {
  const bytes = await storage.get(key);
  if (bytes === null) throw new SourcePictureGoneError();
  return bytes;
}
