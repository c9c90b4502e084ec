import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CheckpointManifestError } from '../errors.js';
import { MANIFEST_FILE_NAME, parseManifest, type CheckpointManifest } from './checkpoint-manifest.js';

/** True when the folder holds a manifest, which only the house layout has. */
export async function hasManifest(directory: string): Promise<boolean> {
  return access(join(directory, MANIFEST_FILE_NAME)).then(
    () => true,
    () => false,
  );
}

/** For folders that are in no other layout. @throws CheckpointManifestError naming the manifest when it is missing, unreadable or invalid */
export async function readManifest(directory: string): Promise<CheckpointManifest> {
  if (!(await hasManifest(directory))) {
    throw new CheckpointManifestError(
      MANIFEST_FILE_NAME,
      'missing',
      `${directory} holds neither it (house layout) nor unet/model.onnx (diffusers and optimum layouts).`,
    );
  }
  return parseManifest(await readCheckpointText(directory, MANIFEST_FILE_NAME));
}

/** @throws CheckpointManifestError naming the file when it is missing or unreadable */
export async function readCheckpointText(directory: string, file: string): Promise<string> {
  try {
    return await readFile(join(directory, file), 'utf8');
  } catch (error) {
    throw translate(error, directory, file);
  }
}

/**
 * Compares every file of the manifest with the folder: presence and size first, then SHA-256.
 * @throws CheckpointManifestError for the first file that differs
 */
export async function verifyCheckpointFiles(
  directory: string,
  files: CheckpointManifest['files'],
): Promise<void> {
  for (const [file, expected] of Object.entries(files)) {
    const { size } = await stat(join(directory, file)).catch((error: unknown) => {
      throw translate(error, directory, file);
    });
    if (size !== expected.bytes) {
      throw new CheckpointManifestError(
        file,
        'wrong-size',
        `it has ${size} bytes, the manifest says ${expected.bytes}. Copy the checkpoint again.`,
      );
    }
  }
  for (const [file, expected] of Object.entries(files)) {
    const actual = await sha256OfFile(directory, file);
    if (actual !== expected.sha256) {
      throw new CheckpointManifestError(
        file,
        'wrong-hash',
        `it hashes to ${actual}, the manifest says ${expected.sha256}. Copy the checkpoint again.`,
      );
    }
  }
}

/** Streams the file, which may be gigabytes, through SHA-256; hexadecimal. */
export async function sha256OfFile(directory: string, file: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(join(directory, file), { highWaterMark: READ_CHUNK_BYTES })) {
      hash.update(chunk as Buffer); // a stream without an encoding gives buffers
    }
  } catch (error) {
    throw translate(error, directory, file);
  }
  return hash.digest('hex');
}

/** Large reads keep the hash, not the event loop, the bottleneck. */
const READ_CHUNK_BYTES = 1024 * 1024;

/** One hash for the whole checkpoint: SHA-256 over `path NUL sha256 LF`, ordered by path; hexadecimal. */
export function checkpointHash(files: CheckpointManifest['files']): string {
  const hash = createHash('sha256');
  for (const file of Object.keys(files).sort()) hash.update(`${file}\0${files[file]?.sha256}\n`);
  return hash.digest('hex');
}

function translate(error: unknown, directory: string, file: string): CheckpointManifestError {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? new CheckpointManifestError(file, 'missing', `there is no such file in ${directory}.`, { cause: error })
    : new CheckpointManifestError(file, 'unreadable', `reading it in ${directory} failed (${code}).`, {
        cause: error,
      });
}
