import { z } from 'zod';
import type { ImageEntity } from '#platform';
import { make } from '../graphql/make.js';
import { imageUrl } from './image-url.js';
import { ImageType } from './image.type.js';

/** Of the parameters, written by the worker, what is shown. */
const extensionParameters = z.object({ seam: z.object({ score: z.number() }) });

export function toImage({ id, position, widthPx, heightPx, seed, parameters }: ImageEntity): ImageType {
  const { data: extension } = extensionParameters.safeParse(parameters);
  const seamScore = extension?.seam.score ?? null;
  return make(ImageType, { id, position, widthPx, heightPx, seed, seamScore, url: imageUrl(id) });
}
