import { CheckpointManifestError } from '../errors.js';
import { MANIFEST_FILE_NAME, type CheckpointManifest } from '../runtime/checkpoint-manifest.js';

/** What the networks compute with. */
export const CHECKPOINT_PRECISIONS = ['float32', 'int8'] as const;

export type CheckpointPrecision = (typeof CHECKPOINT_PRECISIONS)[number];

export interface PreciseFiles {
  /** the manifest's entries of the files that are loaded, so that two precisions have two checkpoint hashes */
  readonly files: CheckpointManifest['files'];
  /** what is opened in place of a network, by its usual file name */
  readonly substitutes: Readonly<Record<string, string>>;
}

/**
 * Which files of a house checkpoint serve a precision: integer networks lie beside those that they stand for.
 * @throws CheckpointManifestError when the checkpoint has no networks of that precision
 */
export function filesOfPrecision(
  { files, int8 }: CheckpointManifest,
  precision: CheckpointPrecision,
): PreciseFiles {
  if (precision === 'int8' && int8 === undefined) throw noIntegerNetworks();
  const networks = int8?.networks ?? {};
  const substitutes = precision === 'int8' ? networks : {};
  const unused = new Set(precision === 'int8' ? Object.keys(networks) : Object.values(networks));
  return {
    files: Object.fromEntries(Object.entries(files).filter(([file]) => !unused.has(file))),
    substitutes,
  };
}

/** For checkpoints without a manifest, which are whatever precision their files are. */
export function requireOwnPrecision(precision: CheckpointPrecision): void {
  if (precision === 'int8') throw noIntegerNetworks();
}

function noIntegerNetworks(): CheckpointManifestError {
  return new CheckpointManifestError(
    MANIFEST_FILE_NAME,
    'missing',
    'this checkpoint has no int8 networks. Choose the precision float32, or add them as training/README.md says.',
  );
}
