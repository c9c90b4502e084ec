import {
  checkpointHash,
  hasManifest,
  readManifest,
  verifyCheckpointFiles,
} from '../runtime/checkpoint-files.js';
import { hasStandardLayout } from '../runtime/layouts/detect-standard-layout.js';
import { NetworkStore } from '../runtime/network-store.js';
import type { Checkpoint } from './checkpoint.js';
import { loadHouseParts } from './house-parts.js';
import { loadStandardCheckpoint } from './load-standard-checkpoint.js';

export interface LoadCheckpointOptions {
  /** Execution providers to try, in order; `cpu` is always tried last. */
  readonly executionProviders?: readonly string[] | undefined;
  /** Threads inside one operator; onnxruntime decides when left out. Does not change the pictures. */
  readonly intraOpThreads?: number | undefined;
  /** Compare every file with its SHA-256 in the manifest; on unless false. */
  readonly verifyHashes?: boolean | undefined;
}

/**
 * Loads a checkpoint folder and opens the networks that text-to-image needs. A folder with a manifest is in the house
 * layout and is verified against it; one without may be in the diffusers or optimum layout.
 * @throws CheckpointManifestError naming the file that is missing, damaged or unreadable
 */
export async function loadCheckpoint(
  directory: string,
  options: LoadCheckpointOptions = {},
): Promise<Checkpoint> {
  const isStandard = !(await hasManifest(directory)) && (await hasStandardLayout(directory));
  const networks = new NetworkStore(directory, {
    executionProviders: [...new Set([...(options.executionProviders ?? []), 'cpu'])],
    intraOpThreads: options.intraOpThreads,
  });
  try {
    return isStandard
      ? await loadStandardCheckpoint(directory, networks)
      : await loadHouseCheckpoint(directory, networks, options);
  } catch (error) {
    await networks.release();
    throw error;
  }
}

async function loadHouseCheckpoint(
  directory: string,
  networks: NetworkStore,
  options: LoadCheckpointOptions,
): Promise<Checkpoint> {
  const manifest = await readManifest(directory);
  if (options.verifyHashes !== false) await verifyCheckpointFiles(directory, manifest.files);
  return {
    manifest,
    id: manifest.id,
    hash: checkpointHash(manifest.files),
    nativeSizePx: manifest.nativeSizePx,
    defaults: manifest.defaults,
    parts: await loadHouseParts(directory, manifest, networks),
    executionProvider: networks.executionProvider,
    executionProviderFailures: networks.executionProviderFailures,
    release: () => networks.release(),
  };
}
