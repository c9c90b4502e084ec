import { readFile, writeFile } from 'node:fs/promises';

/** Gives something inside an ONNX file another name of the same length, wherever it is named. */
export async function renameInNetwork(file: string, from: string, to: string): Promise<void> {
  if (from.length !== to.length) throw new RangeError(`${from} and ${to} are not of one length`);
  const bytes = await readFile(file);
  if (!bytes.includes(from)) throw new RangeError(`${file} names no ${from}`);
  await writeFile(file, Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1'));
}
