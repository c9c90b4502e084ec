import { basename, extname } from 'node:path';

/** Long enough to recognise the prompt by. */
const PROMPT_CHARACTERS = 40;
/** A prompt, seed and number, with room for names of other kinds. Two of them fit into the 255 bytes of a file name. */
const FILE_NAME_CHARACTERS = 100;

/** A prompt as part of a file name: lower-case ASCII letters and digits, joined by hyphens. */
export function slugOf(prompt: string): string {
  return slugOfAtMost(PROMPT_CHARACTERS, prompt);
}

/**
 * A file's name without folder and ending, as part of the name of what is made from it. Seed and number are at its end and
 * stay, so that what is made from two pictures of one prompt does not get one name.
 */
export function slugOfFile(file: string): string {
  return slugOfAtMost(FILE_NAME_CHARACTERS, basename(file, extname(file)));
}

function slugOfAtMost(characters: number, text: string): string {
  const ascii = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = ascii.replace(/[^a-z0-9]+/g, '-').slice(0, characters);
  return slug.replace(/^-|-$/g, '') || 'picture';
}
