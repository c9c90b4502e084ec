import type { GrayImage } from '../image/gray-image.js';
import { markKnown } from './canvas.js';
import type { Rectangle } from './rectangle.js';

/** Frames lie on a grid of this part of their side. */
const GRID_STEPS_PER_FRAME = 4;

/** A frame that knows less of its surroundings than this invents a picture of its own beside the given one. */
const SMALLEST_KNOWN_PART = 1 / 3;

export interface FrameSides {
  /** of the given picture, whose shorter side is the smallest frame */
  readonly given: Rectangle;
  readonly canvas: { readonly widthPx: number; readonly heightPx: number };
  /** side of the squares that the networks draw */
  readonly nativeSizePx: number;
}

/**
 * Sides that frames may have, the largest first. A picture that is smaller than what the networks draw is continued in
 * larger frames as soon as these know enough, or a strip of a few pixels would be drawn in hundreds of frames as small.
 */
export function frameSides({ given, canvas, nativeSizePx }: FrameSides): number[] {
  const smallest = Math.min(given.width, given.height);
  const sides: number[] = [];
  const largest = Math.min(nativeSizePx, canvas.widthPx, canvas.heightPx);
  for (let side = largest; side > smallest; side = Math.floor(side / 2)) sides.push(side);
  return [...sides, smallest];
}

/**
 * The frames in which everything unknown is drawn, in their order.
 * @param sidesPx the largest first; each at most the canvas's shorter side
 */
export function planFrames(unknown: GrayImage, sidesPx: readonly number[]): Rectangle[] {
  const frames: Rectangle[] = [];
  let left = unknown;
  for (let frame = nextFrame(left, sidesPx); frame !== undefined; frame = nextFrame(left, sidesPx)) {
    frames.push(frame);
    left = markKnown(left, frame);
  }
  return frames;
}

/**
 * The next square to draw on a canvas: of the largest size at which some know enough of what is there to continue it, the
 * one that draws most at once; where none does, the one of the smallest size that knows most.
 * @param sidesPx as for `planFrames`
 * @returns undefined when everything is known
 */
export function nextFrame(unknown: GrayImage, sidesPx: readonly number[]): Rectangle | undefined {
  const sums = summedUnknown(unknown);
  let candidates: readonly Candidate[] = [];
  for (const sidePx of sidesPx) {
    const mostUnknown = Math.floor((1 - SMALLEST_KNOWN_PART) * sidePx * sidePx);
    candidates = candidatesOf(unknown, sums, sidePx);
    const continuing = candidates.filter(({ count }) => count <= mostUnknown);
    const best = first(continuing, (candidate, other) => candidate.count > other.count);
    if (best !== undefined) return best.frame;
  }
  return first(candidates, (candidate, other) => candidate.count < other.count)?.frame;
}

interface Candidate {
  readonly frame: Rectangle;
  /** pixels in it that nothing is known of; at least one */
  readonly count: number;
}

function candidatesOf({ widthPx, heightPx }: GrayImage, sums: Uint32Array, sidePx: number): Candidate[] {
  const lefts = gridPositions(widthPx, sidePx);
  return gridPositions(heightPx, sidePx)
    .flatMap((top) => lefts.map((left) => ({ left, top, width: sidePx, height: sidePx })))
    .map((frame) => ({ frame, count: countInside(sums, widthPx + 1, frame) }))
    .filter(({ count }) => count > 0);
}

/** The first that no other one beats. */
function first(
  candidates: readonly Candidate[],
  beats: (candidate: Candidate, other: Candidate) => boolean,
): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (best, candidate) => (best === undefined || beats(candidate, best) ? candidate : best),
    undefined,
  );
}

/** From 0 in steps of a part of a frame, and always the last place that fits. */
function gridPositions(size: number, sidePx: number): number[] {
  const last = size - sidePx;
  const step = Math.max(1, Math.floor(sidePx / GRID_STEPS_PER_FRAME));
  const positions = Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => index * step);
  return positions.at(-1) === last ? positions : [...positions, last];
}

/** Summed-area table (Crow 1984): how much is unknown above and to the left of each corner of the pixel grid. */
function summedUnknown({ widthPx, heightPx, data }: GrayImage): Uint32Array {
  const stride = widthPx + 1;
  const sums = new Uint32Array(stride * (heightPx + 1));
  for (let y = 0; y < heightPx; y += 1) {
    let row = 0;
    for (let x = 0; x < widthPx; x += 1) {
      if (data[y * widthPx + x] !== 0) row += 1;
      sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] ?? 0) + row;
    }
  }
  return sums;
}

function countInside(sums: Uint32Array, stride: number, { left, top, width, height }: Rectangle): number {
  const at = (x: number, y: number) => sums[y * stride + x] ?? 0;
  const [right, bottom] = [left + width, top + height];
  return at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top);
}
