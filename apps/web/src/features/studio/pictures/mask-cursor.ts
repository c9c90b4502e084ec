interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A keyboard step is this part of the brush: dabs then overlap into one line. */
const STEP_OF_BRUSH = 0.5;

const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * Where the brush is after a key.
 * @param brushPx the larger the brush, the longer the step
 * @returns undefined when the key does not move it
 */
export function movedBy(key: string, from: Point, brushPx: number, size: Size): Point | undefined {
  const direction = DIRECTIONS[key];
  if (!direction) return undefined;
  const step = Math.max(1, brushPx * STEP_OF_BRUSH);
  return {
    x: Math.min(Math.max(from.x + direction.x * step, 0), size.widthPx),
    y: Math.min(Math.max(from.y + direction.y * step, 0), size.heightPx),
  };
}
