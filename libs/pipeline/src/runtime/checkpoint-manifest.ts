import { z } from 'zod';
import { CheckpointManifestError } from '../errors.js';

/** Name of the manifest inside a checkpoint folder. */
export const MANIFEST_FILE_NAME = 'manifest.json';

const positiveInteger = z.int().positive();

const fileSchema = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits'),
  bytes: positiveInteger,
});

const houseArchitectureSchema = z.object({
  /** Words the text encoder takes; longer prompts are cut. */
  textTokens: positiveInteger,
  /** Length of the vectors in CLIP space, and their norm. */
  embeddingDimensions: positiveInteger,
  embeddingNorm: z.number().positive(),
  /** Side of the square that the image encoder takes. */
  imageEncoderSizePx: positiveInteger,
  latentChannels: positiveInteger,
  /** Pixels along one side of a latent cell. */
  latentDownscale: positiveInteger,
});

const priorSchema = z.object({
  steps: positiveInteger,
  guidanceScale: z.number().nonnegative(),
  /** Whether text-to-image draws an image embedding first or goes from the words alone. */
  usedForText: z.boolean(),
});

const variationsSchema = z.object({
  /** Noise that every variation adds to its picture's embedding, as a share of the embedding's length. */
  embeddingNoise: z.number().min(0).max(1),
});

const previewSchema = z.object({
  /** One row per colour (red, green, blue), one column per latent channel. */
  matrix: z.array(z.array(z.number())).length(3),
  bias: z.array(z.number()).length(3),
});

const upscalerSchema = z.object({
  file: z.string().min(1),
  /** factor in each direction */
  scale: positiveInteger,
  tileSizePx: positiveInteger,
  overlapPx: z.int().nonnegative(),
});

const int8Schema = z.object({
  /** file of a network to the file of its integer form */
  networks: z.record(z.string(), z.string()),
  /** mean absolute difference of the pictures from those of the float networks, of 255 */
  meanDifferenceLevels: z.number().nonnegative(),
  /** peak signal-to-noise ratio of the picture that differs most */
  worstDecibels: z.number(),
});

const licenceSchema = z.object({ subject: z.string(), licence: z.string(), note: z.string().optional() });

const manifestSchema = z
  .object({
    id: z.string().min(1),
    name: z.string().min(1),
    version: z.string().min(1),
    layout: z.literal('house'),
    architecture: houseArchitectureSchema,
    /** Side of the square pictures that the networks draw. */
    nativeSizePx: positiveInteger,
    defaults: z.object({
      steps: positiveInteger,
      guidanceScale: z.number().nonnegative(),
      widthPx: positiveInteger,
      heightPx: positiveInteger,
    }),
    prior: priorSchema,
    /** for checkpoints whose pictures differ by their embedding */
    variations: variationsSchema.optional(),
    preview: previewSchema,
    /** super-resolution network, for checkpoints that have one */
    upscaler: upscalerSchema.optional(),
    /** networks that compute with integers, for checkpoints that have some */
    int8: int8Schema.optional(),
    /** Things that the checkpoint knows how to draw, for suggestions. */
    concepts: z.array(z.string()),
    limits: z.string(),
    licences: z.array(licenceSchema),
    files: z.record(z.string(), fileSchema),
  })
  .refine(
    ({ preview, architecture }) =>
      preview.matrix.every(({ length }) => length === architecture.latentChannels),
    { path: ['preview', 'matrix'], message: 'needs one column per latent channel' },
  );

/** What a checkpoint folder says about itself: `manifest.json`. */
export type CheckpointManifest = z.infer<typeof manifestSchema>;

/** @throws CheckpointManifestError when the text is no JSON or lacks something */
export function parseManifest(text: string): CheckpointManifest {
  const parsed = manifestSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new CheckpointManifestError(MANIFEST_FILE_NAME, 'invalid', z.prettifyError(parsed.error));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CheckpointManifestError(MANIFEST_FILE_NAME, 'invalid', 'it is not JSON.', { cause: error });
  }
}
