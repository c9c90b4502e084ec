import { readFile } from 'node:fs/promises';
import { decodeImage, decodeMask, type GrayImage, type RgbImage } from '#pipeline';
import { UsageError } from '../cli-errors.js';
import { printLine, type Terminal } from '../terminal/terminal.js';

/**
 * Reads a picture, and says on stderr when it had to be made smaller: what is made of it then is smaller than the file.
 * @throws UsageError naming the file and what is wrong with it
 */
export async function readPicture(path: string, { stderr }: Terminal): Promise<RgbImage> {
  const decoded = await decodeImage(await readBytes(path));
  if (!decoded.ok) throw new UsageError(`${path}: ${decoded.message}`);
  const { image, original } = decoded;
  if (image.widthPx !== original.widthPx || image.heightPx !== original.heightPx) {
    printLine(stderr, `${path} is made smaller, from ${sizeOf(original)} to ${sizeOf(image)} pixels.`);
  }
  return image;
}

function sizeOf({ widthPx, heightPx }: Pick<RgbImage, 'widthPx' | 'heightPx'>): string {
  return `${widthPx} x ${heightPx}`;
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
