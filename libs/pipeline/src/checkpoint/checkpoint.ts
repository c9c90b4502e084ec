import type { CheckpointManifest } from '../runtime/checkpoint-manifest.js';
import type { ExecutionProviderFailure } from '../runtime/onnx-inference-session.js';
import type { DiffusionParts } from './diffusion-parts.js';

/** A loaded checkpoint. Holds networks in memory until `release`. */
export interface Checkpoint {
  /** absent for folders in the diffusers and optimum layouts, which have none */
  readonly manifest?: CheckpointManifest;
  readonly id: string;
  /** SHA-256 over the hashes of its files, hexadecimal: two checkpoints with one hash draw the same pictures */
  readonly hash: string;
  /** Side of the square pictures that the networks draw; other sizes are resampled from it. */
  readonly nativeSizePx: number;
  readonly defaults: CheckpointManifest['defaults'];
  /** The execution provider that was taken. */
  readonly executionProvider: string;
  /** Providers that were wanted before it, and why they could not be taken. */
  readonly executionProviderFailures: readonly ExecutionProviderFailure[];
  /** For the pipelines. */
  readonly parts: DiffusionParts;
  /** Frees the networks; the checkpoint cannot be used afterwards. */
  release(): Promise<void>;
}
