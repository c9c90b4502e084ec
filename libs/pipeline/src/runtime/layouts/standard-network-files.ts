import { access } from 'node:fs/promises';
import path from 'node:path';
import { CheckpointManifestError } from '../../errors.js';
import { readOnnxGraphHeader, type OnnxGraphHeader } from './onnx-graph-header.js';
import { STANDARD_NETWORKS, type NetworkFile, type StandardNetwork } from './standard-layout.js';

/** A header and the file, inside the folder, that it was read from. */
export interface LocatedHeader extends OnnxGraphHeader {
  readonly file: string;
}

/** Where each network of the folder lies: in a folder of its own or, in older uploads, flat. */
export async function findNetworkFiles(directory: string): Promise<Map<StandardNetwork, string>> {
  const files = new Map<StandardNetwork, string>();
  for (const network of STANDARD_NETWORKS) {
    for (const file of [`${network}.onnx`, networkPath(network)]) {
      if (await exists(directory, file)) files.set(network, file);
    }
  }
  return files;
}

/** The header of every network in the folder, or why it cannot be read. */
export async function readNetworkHeaders(
  directory: string,
): Promise<Map<StandardNetwork, LocatedHeader | CheckpointManifestError>> {
  const headers = new Map<StandardNetwork, LocatedHeader | CheckpointManifestError>();
  for (const [network, file] of await findNetworkFiles(directory)) {
    headers.set(network, await readHeader(directory, file));
  }
  return headers;
}

async function readHeader(directory: string, file: string): Promise<LocatedHeader | CheckpointManifestError> {
  try {
    return { file, ...(await readOnnxGraphHeader(path.join(directory, file))) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return new CheckpointManifestError(file, 'unreadable', `${detail}. Copy the checkpoint again.`, {
      cause: error,
    });
  }
}

export function toNetworkFile(
  network: StandardNetwork,
  { file, inputs, outputs, externalFiles }: LocatedHeader,
): NetworkFile {
  const folder = path.posix.dirname(file);
  return {
    network,
    file,
    inputs,
    outputs,
    externalFiles: externalFiles.map((external) => path.posix.join(folder, external)),
  };
}

export function networkPath(network: StandardNetwork): string {
  return `${network}/model.onnx`;
}

export async function exists(directory: string, file: string): Promise<boolean> {
  return access(path.join(directory, file)).then(
    () => true,
    () => false,
  );
}
