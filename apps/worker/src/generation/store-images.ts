import { createHash } from 'node:crypto';
import { encodePng, type GeneratedImage } from '#pipeline';
import type { GenerationEntity, ObjectStorage, StoredImage } from '#platform';
import type { Drawing } from '../inference/image-pipeline.js';

const PNG = 'image/png';
/** Enough of the hash that a changed checkpoint never meets the file of an old one. */
const HASH_CHARACTERS_IN_KEY = 16;

export interface StoreImagesInput {
  generation: GenerationEntity;
  drawing: Drawing;
  storage: ObjectStorage;
}

/**
 * Encodes and stores the pictures of one generation. The keys follow from generation, position and content, so a job
 * that runs twice writes the same files. They keep the pipeline's order, which for extensions is least visible seam first. The files carry pixels only: how they were made stays in the database.
 * @throws StorageError
 */
export function storeImages({ generation, drawing, storage }: StoreImagesInput): Promise<StoredImage[]> {
  const store = async (made: GeneratedImage, position: number): Promise<StoredImage> => {
    const png = await encodePng(made.image);
    const contentSha256 = createHash('sha256').update(png).digest('hex');
    const storageKey = `generations/${generation.id}/${made.index}-${contentSha256.slice(0, HASH_CHARACTERS_IN_KEY)}.png`;
    await storage.put(storageKey, png, PNG);
    return {
      position,
      storageKey,
      contentSha256,
      widthPx: made.image.widthPx,
      heightPx: made.image.heightPx,
      sizeBytes: png.byteLength,
      seed: made.seed,
      parameters: parametersOf(generation, drawing, made),
      pdqHash: drawing.facts.images[position]?.pdq.hash ?? null,
    };
  };
  return Promise.all(drawing.images.map(store));
}

/** Removes what `storeImages` wrote, because nobody will ever be shown it. */
export async function discardImages(images: readonly StoredImage[], storage: ObjectStorage): Promise<void> {
  await Promise.all(images.map(({ storageKey }) => storage.delete(storageKey)));
}

/** Everything needed to make this one picture again. */
function parametersOf(generation: GenerationEntity, { checkpoint }: Drawing, made: GeneratedImage) {
  const { prompt, steps, guidanceScale, widthPx, heightPx } = generation;
  return {
    prompt,
    seed: made.seed,
    imageIndex: made.index,
    ...(made.seam === undefined ? {} : { seam: { ...made.seam } }),
    steps,
    guidanceScale,
    widthPx,
    heightPx,
    checkpointId: checkpoint.id,
    checkpointHash: checkpoint.hash,
    executionProvider: checkpoint.executionProvider,
  };
}
