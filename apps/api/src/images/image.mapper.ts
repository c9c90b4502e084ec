import type { ImageEntity } from '#platform';
import { make } from '../graphql/make.js';
import { imageUrl } from './image-url.js';
import { ImageType } from './image.type.js';

export function toImage({ id, position, widthPx, heightPx, seed }: ImageEntity): ImageType {
  return make(ImageType, { id, position, widthPx, heightPx, seed, url: imageUrl(id) });
}
