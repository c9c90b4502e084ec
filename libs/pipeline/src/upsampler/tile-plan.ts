import type { Rectangle } from '../editing/rectangle.js';

export interface TilePlanInput {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly tileSizePx: number;
  readonly overlapPx: number;
}

/** Covers a picture with equal tiles that overlap by at least `overlapPx`; a picture smaller than a tile is one. */
export function planTiles({ widthPx, heightPx, tileSizePx, overlapPx }: TilePlanInput): Rectangle[] {
  const tops = tileStarts(heightPx, tileSizePx, overlapPx);
  const lefts = tileStarts(widthPx, tileSizePx, overlapPx);
  const [width, height] = [Math.min(widthPx, tileSizePx), Math.min(heightPx, tileSizePx)];
  return tops.flatMap((top) => lefts.map((left) => ({ left, top, width, height })));
}

/** As few tiles as will do, spread evenly, the last one flush with the edge. */
function tileStarts(size: number, tileSize: number, overlap: number): number[] {
  if (size <= tileSize) return [0];
  const count = Math.ceil((size - overlap) / (tileSize - overlap));
  return Array.from({ length: count }, (_, index) => Math.round((index * (size - tileSize)) / (count - 1)));
}
