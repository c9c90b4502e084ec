/**
 * The film that still covers a tile, as a CSS clip path. It comes off from the upper right corner.
 * @param fraction how much is peeled, 0 (covered) … 1 (free)
 * @returns a polygon of five corners whatever the fraction, so that CSS can move between two of them
 */
export function filmClipPath(fraction: number): string {
  const cut = 2 * (1 - Math.min(Math.max(fraction, 0), 1));
  const near = Math.min(cut, 1);
  const far = Math.max(cut - 1, 0);
  // x to the right, height from the bottom: the film is where x + height <= cut.
  const corners = [
    [0, 0],
    [0, near],
    [far, near],
    [near, far],
    [near, 0],
  ] as const;
  return `polygon(${corners.map(([x, height]) => `${percent(x)} ${percent(1 - height)}`).join(', ')})`;
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
