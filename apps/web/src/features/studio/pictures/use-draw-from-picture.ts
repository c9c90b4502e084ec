import { execute } from '#browser';
import { type CreateAnswer, useAsk } from '../use-ask.js';
import { maskPng } from './mask-png.js';
import type { PictureWish } from './picture.js';
import {
  EditImageDocument,
  InterpolateImagesDocument,
  OutpaintImageDocument,
  UpscaleImageDocument,
  VaryImageDocument,
} from './picture.documents.js';
import { uploadPicture } from './upload-picture.js';

/** Asks for pictures from a picture: variations, a blend, an enlargement, an edit, an extension. */
export function useDrawFromPicture(onCreated: (id: string) => void) {
  return useAsk({ send: sendWish, onCreated });
}

async function sendWish(wish: PictureWish, clientRequestId: string): Promise<CreateAnswer> {
  const { source } = wish.picture;
  const basis = { clientRequestId, source };
  switch (wish.kind) {
    case 'vary':
      return (await execute(VaryImageDocument, { input: basis })).varyImage;
    case 'blend': {
      const input = { ...basis, target: wish.target, imageCount: wish.imageCount };
      return (await execute(InterpolateImagesDocument, { input })).interpolateImages;
    }
    case 'enlarge':
      return (await execute(UpscaleImageDocument, { input: basis })).upscaleImage;
    case 'extend': {
      const input = { ...basis, prompt: wish.prompt, imageCount: wish.imageCount, ...wish.margins };
      return (await execute(OutpaintImageDocument, { input })).outpaintImage;
    }
    case 'edit': {
      const mask = await uploadPicture(await maskPng(wish.shapes, wish.picture), 'mask');
      const input = { ...basis, prompt: wish.prompt, imageCount: wish.imageCount, maskUploadId: mask.id };
      return (await execute(EditImageDocument, { input })).editImage;
    }
  }
}
