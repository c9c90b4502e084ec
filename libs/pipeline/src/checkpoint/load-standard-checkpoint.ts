import { stat } from 'node:fs/promises';
import path from 'node:path';
import { checkpointHash, sha256OfFile } from '../runtime/checkpoint-files.js';
import { detectStandardLayout } from '../runtime/layouts/detect-standard-layout.js';
import type { StandardLayout } from '../runtime/layouts/standard-layout.js';
import type { NetworkStore } from '../runtime/network-store.js';
import type { Checkpoint } from './checkpoint.js';
import { standardDefaults } from './standard-defaults.js';
import { loadStandardParts } from './standard-parts.js';

/** Files besides the networks that decide what a checkpoint draws. */
const SMALL_FILES = [
  'scheduler/scheduler_config.json',
  'tokenizer/vocab.json',
  'tokenizer/merges.txt',
  'tokenizer_2/vocab.json',
  'tokenizer_2/merges.txt',
];

/**
 * Loads a folder in the diffusers or optimum layout. It has no manifest, so its files are taken as they are; their hash is
 * computed here, at about a second for each gigabyte.
 * @throws CheckpointManifestError naming the file that is missing or wrong, SchedulerConfigError
 */
export async function loadStandardCheckpoint(directory: string, networks: NetworkStore): Promise<Checkpoint> {
  const layout = await detectStandardLayout(directory);
  const parts = await loadStandardParts(directory, layout, networks);
  return {
    id: path.basename(path.resolve(directory)),
    hash: await hashOf(directory, layout),
    nativeSizePx: layout.nativeSizePx,
    defaults: standardDefaults(layout),
    parts,
    executionProvider: networks.executionProvider,
    executionProviderFailures: networks.executionProviderFailures,
    release: () => networks.release(),
  };
}

async function hashOf(directory: string, { networks }: StandardLayout): Promise<string> {
  const networkFiles = Object.values(networks).flatMap(({ file, externalFiles }) => [file, ...externalFiles]);
  const entries: [string, { sha256: string; bytes: number }][] = [];
  for (const file of [...networkFiles, ...SMALL_FILES]) {
    const bytes = await sizeOf(path.join(directory, file));
    if (bytes !== undefined) entries.push([file, { sha256: await sha256OfFile(directory, file), bytes }]);
  }
  return checkpointHash(Object.fromEntries(entries));
}

async function sizeOf(filePath: string): Promise<number | undefined> {
  return stat(filePath).then(
    ({ size }) => size,
    () => undefined,
  );
}
