import {
  checkpointHash,
  hasManifest,
  readManifest,
  verifyCheckpointFiles,
} from '../runtime/checkpoint-files.js';
import { hasStandardLayout } from '../runtime/layouts/detect-standard-layout.js';
import { NetworkStore } from '../runtime/network-store.js';
import type { Checkpoint } from './checkpoint.js';
import { filesOfPrecision, requireOwnPrecision, type CheckpointPrecision } from './checkpoint-precision.js';
import { loadHouseParts } from './house-parts.js';
import { loadStandardCheckpoint } from './load-standard-checkpoint.js';

export interface LoadCheckpointOptions {
  /** Execution providers to try, in order; `cpu` is always tried last. */
  readonly executionProviders?: readonly string[] | undefined;
  /** Threads inside one operator; onnxruntime decides when left out. Does not change the pictures. */
  readonly intraOpThreads?: number | undefined;
  /**
   * What the checkpoint's networks may hold together, in bytes (weights counted as float32): those used longest ago are
   * closed for others. No limit when left out. Does not change the pictures.
   */
  readonly memoryCeilingBytes?: number | undefined;
  /** Folder that keeps optimised networks for the next start; left out, every start optimises again. */
  readonly optimizedGraphDir?: string | undefined;
  /** What the networks compute with: float32 unless given. int8 needs a house checkpoint that has such networks. */
  readonly precision?: CheckpointPrecision | undefined;
  /** Compare every file with its SHA-256 in the manifest; on unless false. */
  readonly verifyHashes?: boolean | undefined;
}

/**
 * Loads a checkpoint folder and opens the networks that text-to-image needs. A folder with a manifest is in the house
 * layout and is verified against it; one without may be in the diffusers or optimum layout.
 * @throws CheckpointManifestError naming the file that is missing, damaged or unreadable; MemoryCeilingError when a network
 * alone is over the ceiling
 */
export async function loadCheckpoint(
  directory: string,
  options: LoadCheckpointOptions = {},
): Promise<Checkpoint> {
  const isStandard = !(await hasManifest(directory)) && (await hasStandardLayout(directory));
  const networks = new NetworkStore(directory, {
    executionProviders: [...new Set([...(options.executionProviders ?? []), 'cpu'])],
    intraOpThreads: options.intraOpThreads,
    memoryCeilingBytes: options.memoryCeilingBytes,
    optimizedGraphDir: options.optimizedGraphDir,
  });
  try {
    if (!isStandard) return await loadHouseCheckpoint(directory, networks, options);
    requireOwnPrecision(options.precision ?? 'float32');
    return await loadStandardCheckpoint(directory, networks);
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
  const { files, substitutes } = filesOfPrecision(manifest, options.precision ?? 'float32');
  if (options.verifyHashes !== false) await verifyCheckpointFiles(directory, files);
  networks.substitute(substitutes);
  return {
    manifest,
    id: manifest.id,
    hash: checkpointHash(files),
    nativeSizePx: manifest.nativeSizePx,
    defaults: manifest.defaults,
    parts: await loadHouseParts(directory, manifest, networks),
    executionProvider: networks.executionProvider,
    executionProviderFailures: networks.executionProviderFailures,
    release: () => networks.release(),
  };
}
