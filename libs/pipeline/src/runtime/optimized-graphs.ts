import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { cpus } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { env, InferenceSession as OrtSession } from 'onnxruntime-node';
import { sha256OfFile } from './checkpoint-files.js';
import { readOnnxGraphHeader } from './layouts/onnx-graph-header.js';

const ENDING = '.onnx';
const READ_CHUNK_BYTES = 1024 * 1024;

/**
 * Opens a network for the processor as onnxruntime's optimiser left it the last time, or optimises it now and keeps the
 * result. A kept graph is named after what it was made from, which decides whether it may be used, and after its own
 * checksum, so that a damaged one is noticed, deleted and made again. Whatever goes wrong with the folder, the network opens.
 * @param directory where the graphs are kept; made when it is missing. May be emptied at any time
 * @throws what onnxruntime throws when it cannot open the network itself
 */
export async function openOptimizedGraph(
  filePath: string,
  directory: string,
  options: OrtSession.SessionOptions,
): Promise<OrtSession> {
  // One protobuf file ends at 2 GB, and weights that lie beside their graph are there because they are more.
  if (await hasExternalWeights(filePath)) return OrtSession.create(filePath, options);
  const key = await keyOf(filePath, options);
  return (
    (await openKept(directory, key, options)) ?? (await openAndKeep(filePath, { directory, key, options }))
  );
}

async function hasExternalWeights(filePath: string): Promise<boolean> {
  const header = await readOnnxGraphHeader(filePath).catch(() => null);
  return header === null || header.externalFiles.length > 0;
}

/** The optimiser lays weights out for the processor at hand, so its name counts. Threads change nothing in a graph. */
async function keyOf(filePath: string, options: OrtSession.SessionOptions): Promise<string> {
  const source = await sha256OfFile(dirname(filePath), basename(filePath));
  const { executionProviders, graphOptimizationLevel } = options;
  const runtime = [
    env.versions.node ?? env.versions.common,
    process.platform,
    process.arch,
    cpus()[0]?.model,
  ];
  return sha256(JSON.stringify([source, runtime, executionProviders, graphOptimizationLevel]));
}

async function openKept(
  directory: string,
  key: string,
  options: OrtSession.SessionOptions,
): Promise<OrtSession | undefined> {
  const names = await readdir(directory).catch(() => []);
  for (const name of names.filter((entry) => entry.startsWith(`${key}.`) && entry.endsWith(ENDING))) {
    try {
      if (name !== nameOf(key, await checksumOf(join(directory, name))))
        throw new RangeError('it was changed');
      return await OrtSession.create(join(directory, name), {
        ...options,
        graphOptimizationLevel: 'disabled',
      });
    } catch {
      await rm(join(directory, name), { force: true }).catch(() => undefined);
    }
  }
  return undefined;
}

interface Keeping {
  readonly directory: string;
  readonly key: string;
  readonly options: OrtSession.SessionOptions;
}

/** Written under a name of its own and renamed: other workers see a whole graph or none. */
async function openAndKeep(filePath: string, { directory, key, options }: Keeping): Promise<OrtSession> {
  const partial = `${key}.${randomUUID()}.partial`;
  const partialPath = join(directory, partial);
  let session: OrtSession | undefined;
  try {
    await mkdir(directory, { recursive: true });
    session = await OrtSession.create(filePath, { ...options, optimizedModelFilePath: partialPath });
    await rename(partialPath, join(directory, nameOf(key, await checksumOf(partialPath))));
  } catch {
    await rm(partialPath, { force: true }).catch(() => undefined);
  }
  return session ?? OrtSession.create(filePath, options);
}

/** CRC-32, hexadecimal: finds damage, which is all it must, at many times the speed of a cryptographic hash. */
async function checksumOf(filePath: string): Promise<string> {
  let checksum = 0;
  for await (const chunk of createReadStream(filePath, { highWaterMark: READ_CHUNK_BYTES })) {
    checksum = crc32(chunk as Buffer, checksum); // a stream without an encoding gives buffers
  }
  return checksum.toString(16).padStart(8, '0');
}

function nameOf(key: string, checksum: string): string {
  return `${key}.${checksum}${ENDING}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
