import type { ImageSourceInput } from '../../../generated/graphql.js';

/** A picture to start from: one that was made here, or one that was brought along. */
export interface Picture {
  readonly source: ImageSourceInput;
  readonly url: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** The words that made it; empty when nobody knows. */
  readonly prompt: string;
}

/** What may be done with a picture in a dialog. */
export type DialogMode = 'edit' | 'extend' | 'blend';

/** Pixels to add on each side. */
export interface Margins {
  readonly topPx: number;
  readonly rightPx: number;
  readonly bottomPx: number;
  readonly leftPx: number;
}

/** A stroke of the brush, or a whole rectangle; everything in pixels of the picture. */
export type MaskShape =
  | {
      readonly kind: 'stroke';
      /** x and y in turn */
      readonly points: readonly number[];
      readonly sizePx: number;
      /** puts film-free places back under film: they are kept */
      readonly isErasing: boolean;
    }
  | {
      readonly kind: 'area';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    };

/** One thing asked of a picture. Plain data, so that a repeated click can be told from a new one. */
export type PictureWish =
  | { readonly kind: 'vary'; readonly picture: Picture }
  | { readonly kind: 'enlarge'; readonly picture: Picture }
  | {
      readonly kind: 'blend';
      readonly picture: Picture;
      readonly target: ImageSourceInput;
      readonly imageCount: number;
    }
  | {
      readonly kind: 'edit';
      readonly picture: Picture;
      readonly prompt: string;
      readonly imageCount: number;
      readonly shapes: readonly MaskShape[];
    }
  | {
      readonly kind: 'extend';
      readonly picture: Picture;
      readonly prompt: string;
      readonly imageCount: number;
      readonly margins: Margins;
    };

/** Longest side that is still worth enlarging four times: a result of 4,096 pixels is a poster. */
const LARGEST_ENLARGED_PX = 1024;
/** Longest side of a picture to start from, and of one after extending it; the api says the same. */
export const LARGEST_SIDE_PX = 2048;

/** What was enlarged may be larger than anything that can be made from it. */
export function canStartFrom({ widthPx, heightPx }: Pick<Picture, 'widthPx' | 'heightPx'>): boolean {
  return Math.max(widthPx, heightPx) <= LARGEST_SIDE_PX;
}

export function canEnlarge({ widthPx, heightPx }: Picture): boolean {
  return Math.max(widthPx, heightPx) <= LARGEST_ENLARGED_PX;
}

/** Size of the picture with its margins, and whether it can be made. */
export function extendedSize({ widthPx, heightPx }: Picture, margins: Margins) {
  const width = widthPx + margins.leftPx + margins.rightPx;
  const height = heightPx + margins.topPx + margins.bottomPx;
  const grows = width > widthPx || height > heightPx;
  return {
    widthPx: width,
    heightPx: height,
    isPossible: grows && Math.max(width, height) <= LARGEST_SIDE_PX,
  };
}
