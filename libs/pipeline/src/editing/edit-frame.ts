import type { Rectangle } from './rectangle.js';

/** How much surrounding a masked part is shown with: half as much again as its longer side. */
const CONTEXT_FACTOR = 1.5;

/**
 * A frame much larger than what the networks draw would lose its detail on the way there and back; up to this factor the
 * whole picture is preferred, because a prompt describes all of it.
 */
const LARGEST_REDUCTION = 4;

export interface FrameInput {
  readonly picture: { readonly widthPx: number; readonly heightPx: number };
  /** what is to be drawn anew */
  readonly bounds: Rectangle;
  /** side of the squares that the networks draw */
  readonly nativeSizePx: number;
}

/**
 * The square of a picture that an edit is drawn in: around what is drawn anew, with surroundings, inside the picture where
 * it fits and mirrored beyond it where it does not.
 */
export function editFrame({ picture, bounds, nativeSizePx }: FrameInput): Rectangle {
  const longest = Math.max(bounds.width, bounds.height);
  const shortSide = Math.min(picture.widthPx, picture.heightPx);
  const wanted = Math.max(
    Math.min(shortSide, LARGEST_REDUCTION * nativeSizePx),
    Math.ceil(longest * CONTEXT_FACTOR),
  );
  const side = Math.max(longest, Math.min(wanted, shortSide));
  return {
    left: frameStart(bounds.left + bounds.width / 2, side, picture.widthPx),
    top: frameStart(bounds.top + bounds.height / 2, side, picture.heightPx),
    width: side,
    height: side,
  };
}

function frameStart(centre: number, side: number, pictureSide: number): number {
  if (side >= pictureSide) return Math.floor((pictureSide - side) / 2);
  return Math.min(pictureSide - side, Math.max(0, Math.round(centre - side / 2)));
}
