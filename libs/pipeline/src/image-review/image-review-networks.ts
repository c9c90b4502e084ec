import { z } from 'zod';
import { CheckpointManifestError } from '../errors.js';
import { hashPicture } from '../image/pdq-hash.js';
import type { RgbImage } from '../image/rgb-image.js';
import { readCheckpointText, verifyCheckpointFiles } from '../runtime/checkpoint-files.js';
import { NetworkStore } from '../runtime/network-store.js';
import { FaceDetector } from './face-detector.js';
import type { FaceHit, ImageFacts } from './image-facts.js';
import { NsfwClassifier } from './nsfw-classifier.js';
import { PhotoSignal } from './photo-signal.js';

const MANIFEST = 'manifest.json';
const NSFW_FILE = 'nsfw.onnx';
const FACE_FILE = 'face.onnx';

/** Crowds: the best few faces say what the policy asks, and each costs one more run of a network. */
const MAX_FACES = 6;

const fileSchema = z.object({ sha256: z.string(), bytes: z.int().positive() });
const manifestSchema = z.object({
  id: z.string(),
  files: z.object({ [NSFW_FILE]: fileSchema, [FACE_FILE]: fileSchema }),
});

export interface ImageReviewOptions {
  readonly executionProviders?: readonly string[] | undefined;
  /** Threads inside one operator; one is enough for networks this small. */
  readonly intraOpThreads?: number | undefined;
  /** Folder that keeps optimised networks for the next start; left out, every start optimises again. */
  readonly optimizedGraphDir?: string | undefined;
}

/** The networks that look at uploads and at finished pictures. */
export interface ImageReviewNetworks {
  /** Names the networks in verdicts. */
  readonly id: string;
  /** About a tenth of a second on one core for a 256 px picture. @throws InferenceError */
  examine(image: RgbImage): Promise<ImageFacts>;
  release(): Promise<void>;
}

/**
 * Loads the review networks of a folder and verifies their SHA-256.
 * @throws CheckpointManifestError naming the file that is missing, damaged or unreadable
 */
export async function loadImageReviewNetworks(
  directory: string,
  options: ImageReviewOptions = {},
): Promise<ImageReviewNetworks> {
  const manifest = parse(await readCheckpointText(directory, MANIFEST));
  await verifyCheckpointFiles(directory, manifest.files);
  const networks = new NetworkStore(directory, {
    executionProviders: [...new Set([...(options.executionProviders ?? []), 'cpu'])],
    intraOpThreads: options.intraOpThreads ?? 1,
    optimizedGraphDir: options.optimizedGraphDir,
  });
  const nsfwSession = await networks.open('nsfw classifier', NSFW_FILE);
  const [classifier, photoSignal] = [new NsfwClassifier(nsfwSession), new PhotoSignal(nsfwSession)];
  const detector = new FaceDetector(await networks.open('face detector', FACE_FILE));
  return {
    id: manifest.id,
    async examine(image) {
      const nsfw = await classifier.classify(image);
      const faces: FaceHit[] = [];
      for (const face of (await detector.detect(image)).slice(0, MAX_FACES))
        faces.push({ ...face, photo: await photoSignal.around(image, face) });
      return { nsfw, faces, pdq: hashPicture(image) };
    },
    release: () => networks.release(),
  };
}

function parse(text: string): z.infer<typeof manifestSchema> {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new CheckpointManifestError(MANIFEST, 'invalid', 'it lacks the review networks.', { cause: error });
  }
}
