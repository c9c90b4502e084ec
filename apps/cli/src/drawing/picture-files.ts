import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { encodePng, type RgbImage } from '#pipeline';

/** Long enough to recognise the prompt by, short enough for every file system. */
const SLUG_CHARACTERS = 40;

/** A prompt as part of a file name: lower-case ASCII letters and digits, joined by hyphens. */
export function slugOf(prompt: string): string {
  const ascii = prompt.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = ascii.replace(/[^a-z0-9]+/g, '-').slice(0, SLUG_CHARACTERS);
  return slug.replace(/^-|-$/g, '') || 'picture';
}

/** A file's name without folder and ending: what is made from the picture is named after it. */
export function baseName(file: string): string {
  return basename(file, extname(file));
}

export interface SavedPicture {
  readonly file: string;
  readonly parametersFile: string;
}

/** Writes a picture as PNG and, beside it, how it was made: the picture itself carries nothing about that. */
export async function savePicture(
  directory: string,
  name: string,
  { image }: { readonly image: RgbImage },
  parameters: object,
): Promise<SavedPicture> {
  await mkdir(directory, { recursive: true });
  const file = join(directory, `${name}.png`);
  const parametersFile = join(directory, `${name}.json`);
  await writeFile(file, await encodePng(image));
  await writeFile(parametersFile, `${JSON.stringify(parameters, null, 2)}\n`);
  return { file, parametersFile };
}
