import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { encodePng, type RgbImage } from '#pipeline';
import { UsageError } from '../cli-errors.js';

export interface SavedPicture {
  readonly file: string;
  readonly parametersFile: string;
}

/**
 * Makes the folder that pictures go to, before any is drawn.
 * @returns its absolute path
 * @throws UsageError when nothing can be written there
 */
export async function openOutputDirectory(given: string): Promise<string> {
  const directory = resolve(given);
  try {
    await mkdir(directory, { recursive: true });
    await access(directory, constants.W_OK);
  } catch (error) {
    throw new UsageError(`--out ${given} is no folder that can be written to: ${String(error)}`, {
      cause: error,
    });
  }
  return directory;
}

/**
 * Writes a picture as PNG and, beside it, how it was made: the picture itself carries nothing about that. Nothing is ever
 * overwritten: a name that is taken gets a number, unless it holds this very picture, made in this very way.
 */
export async function savePicture(
  directory: string,
  name: string,
  { image }: { readonly image: RgbImage },
  parameters: object,
): Promise<SavedPicture> {
  const contents: Contents = {
    file: await encodePng(image),
    parametersFile: Buffer.from(`${JSON.stringify(parameters, null, 2)}\n`),
  };
  for (let copy = 1; ; copy += 1) {
    const stem = join(directory, copy === 1 ? name : `${name}_${copy}`);
    const place: SavedPicture = { file: `${stem}.png`, parametersFile: `${stem}.json` };
    if ((await holds(place, contents)) || (await writeNew(place, contents))) return place;
  }
}

type Contents = Readonly<Record<keyof SavedPicture, Uint8Array>>;

async function holds(place: SavedPicture, contents: Contents): Promise<boolean> {
  const [picture, parameters] = [await read(place.file), await read(place.parametersFile)];
  return picture?.equals(contents.file) === true && parameters?.equals(contents.parametersFile) === true;
}

/** @returns false when one of the two names is taken; a second `frisket` may take it while this one looks */
async function writeNew(place: SavedPicture, contents: Contents): Promise<boolean> {
  if ((await read(place.parametersFile)) !== undefined) return false;
  try {
    await writeFile(place.file, contents.file, { flag: 'wx' });
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST')
      return false;
    throw error;
  }
  await writeFile(place.parametersFile, contents.parametersFile);
  return true;
}

/** What cannot be read is not the picture that is to be saved. */
function read(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch(() => undefined);
}
