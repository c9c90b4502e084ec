import type { GrayImage } from '../image/gray-image.js';
import type { Rectangle } from './rectangle.js';

/** Frames lie on a grid of this part of their side. */
const GRID_STEPS_PER_FRAME = 4;

/** A frame that knows less of its surroundings than this invents a picture of its own beside the given one. */
const SMALLEST_KNOWN_PART = 1 / 3;

/**
 * The next square to draw on a canvas: the one that draws most at once among those that know enough of what is there to
 * continue it; where none does, the one that knows most.
 * @param sidePx at most the canvas's shorter side
 * @returns undefined when everything is known
 */
export function nextFrame(unknown: GrayImage, sidePx: number): Rectangle | undefined {
  const mostUnknown = Math.floor((1 - SMALLEST_KNOWN_PART) * sidePx * sidePx);
  const candidates = gridPositions(unknown.heightPx, sidePx)
    .flatMap((top) =>
      gridPositions(unknown.widthPx, sidePx).map((left) => ({ left, top, width: sidePx, height: sidePx })),
    )
    .map((frame) => ({ frame, count: countUnknown(unknown, frame) }))
    .filter(({ count }) => count > 0);
  const continuing = candidates.filter(({ count }) => count <= mostUnknown);
  return continuing.length > 0
    ? continuing.reduce((best, candidate) => (candidate.count > best.count ? candidate : best)).frame
    : candidates.reduce<(typeof candidates)[number] | undefined>(
        (best, candidate) => (best === undefined || candidate.count < best.count ? candidate : best),
        undefined,
      )?.frame;
}

/** From 0 in steps of a part of a frame, and always the last place that fits. */
function gridPositions(size: number, sidePx: number): number[] {
  const last = size - sidePx;
  const step = Math.max(1, Math.floor(sidePx / GRID_STEPS_PER_FRAME));
  const positions = Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => index * step);
  return positions.at(-1) === last ? positions : [...positions, last];
}

function countUnknown({ widthPx, data }: GrayImage, { left, top, width, height }: Rectangle): number {
  let count = 0;
  for (let y = top; y < top + height; y += 1) {
    for (let x = left; x < left + width; x += 1) if (data[y * widthPx + x] !== 0) count += 1;
  }
  return count;
}
