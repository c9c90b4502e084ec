import { readFile } from 'node:fs/promises';
import { decodeImage, decodeMask, type GrayImage, type RgbImage } from '#pipeline';
import { UsageError } from '../cli-errors.js';

/** @throws UsageError naming the file and what is wrong with it */
export async function readPicture(path: string): Promise<RgbImage> {
  const decoded = await decodeImage(await readBytes(path));
  if (decoded.ok) return decoded.image;
  throw new UsageError(`${path}: ${decoded.message}`);
}

/** Transparent, or white where nothing is transparent, is drawn anew. */
export async function readMask(path: string): Promise<GrayImage> {
  const decoded = await decodeMask(await readBytes(path));
  if (decoded.ok) return decoded.mask;
  throw new UsageError(`${path}: ${decoded.message}`);
}

async function readBytes(path: string): Promise<Uint8Array> {
  return readFile(path).catch((error: unknown) => {
    throw new UsageError(`${path} cannot be read: ${String(error)}`, { cause: error });
  });
}
