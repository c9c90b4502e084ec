import type { GenerationRequest, GrayImage, OutpaintingRequest, RgbImage } from '#pipeline';

/** The picture that a drawing starts from, and what is to become of it. */
export type StartingPicture =
  /** Draw the masked part anew. */
  | { readonly kind: 'edit'; readonly image: RgbImage; readonly mask: GrayImage }
  /** Continue it beyond its edges. */
  | ({ readonly kind: 'outpaint'; readonly image: RgbImage } & OutpaintingMargins)
  /** New pictures after it; strength 0 keeps its layout, 1 only its idea. */
  | { readonly kind: 'variation'; readonly image: RgbImage; readonly strength: number }
  /** What lies between it and another, in order. */
  | { readonly kind: 'interpolation'; readonly image: RgbImage; readonly target: RgbImage }
  /** The same, larger. */
  | { readonly kind: 'upscale'; readonly image: RgbImage };

export type OutpaintingMargins = Pick<OutpaintingRequest, 'leftPx' | 'rightPx' | 'topPx' | 'bottomPx'>;

/** What one generation asks of the pipeline. Pictures from words alone have nothing to start from. */
export interface DrawingJob extends GenerationRequest {
  readonly from?: StartingPicture;
}
