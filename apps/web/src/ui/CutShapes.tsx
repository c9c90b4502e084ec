/** Names of the shapes that pictures are cut into; each is a clip path over the unit square. */
export const CUT_SHAPES = ['arch', 'blossom', 'leaf', 'burst', 'pebble', 'house'] as const;
export type CutShape = (typeof CUT_SHAPES)[number];

const PATHS: Record<CutShape, string> = {
  arch: 'M0 1V.5a.5.5 0 0 1 1 0V1Z',
  blossom:
    'M.5 0C.6 0 .69.06.73.15.82.12.93.17.97.27c.04.09 0 .19-.08.24C.97.56 1 .67.95.76.9.85.79.88.7.85.65.94.55 1 .45.98.36.96.29.88.29.79.2.82.1.79.04.7-.02.61.01.51.09.46.01.4-.01.29.04.2.1.11.21.09.29.14.33.05.41 0 .5 0Z',
  leaf: 'M0 0H.5A.5.5 0 0 1 1 .5V1H.5A.5.5 0 0 1 0 .5Z',
  burst:
    'M.5 0 .6 .13.75 .07.78 .23.93 .25.88 .4 1 .5.88 .6.93 .75.78 .77.75 .93.6 .87.5 1 .4 .87.25 .93.22 .77.07 .75.12 .6 0 .5.12 .4.07 .25.22 .23.25 .07.4 .13Z',
  pebble:
    'M.28.04C.45-.04.72.02.88.17c.15.15.16.42.06.6C.83.95.55 1.04.33.97.12.9-.02.68 0 .47.02.27.11.11.28.04Z',
  house: 'M.5 0 1 .38V.94A.06.06 0 0 1 .94 1H.06A.06.06 0 0 1 0 .94V.38Z',
};

/** CSS value that cuts an element into the shape; `CutShapes` must be on the page. */
export function cutInto(shape: CutShape): string {
  return `url(#cut-${shape})`;
}

/** Defines the clip paths once per page. Draws nothing itself. */
export function CutShapes() {
  return (
    <svg width="0" height="0" aria-hidden="true" style={{ position: 'absolute' }}>
      <defs>
        {CUT_SHAPES.map((shape) => (
          <clipPath key={shape} id={`cut-${shape}`} clipPathUnits="objectBoundingBox">
            <path d={PATHS[shape]} />
          </clipPath>
        ))}
      </defs>
    </svg>
  );
}
