import type { FaceHit, GrayImage, RgbImage } from '#pipeline';

/** What is known about the painted region of an edit. */
export interface MaskSight {
  /** Share of the picture that is drawn anew, 0 to 1; soft edges count in part. */
  readonly coveredShare: number;
  /** What lies under it, going by the faces found in the picture. Empty says nothing: a face may have been missed. */
  readonly covers: readonly ('face' | 'body')[];
}

/** In pixels of the picture. */
interface Box {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The detector reports hits from 0.3; below even odds they are mostly ornaments and bark. */
const FACE_SCORE = 0.5;
/** A new face needs the middle of the old one gone; glasses or a hat need less. */
const FACE_SHARE = 0.5;
/** Chest or hips are a tenth to a sixth of the box below. */
const BODY_SHARE = 0.1;
/** A standing person is seven to eight heads tall and some three face widths broad; a box from chin to feet. */
const BODY_WIDTHS = 3;
const BODY_HEIGHTS = 6;

/**
 * Lays the mask over the faces that were found, and over where their bodies must be.
 * @param image the picture under the mask; the mask is stretched over it, as the edit does
 */
export function maskSightOf(mask: GrayImage, image: RgbImage, faces: readonly FaceHit[]): MaskSight {
  const share = (box: Box): number => coveredShare(mask, image, box);
  const likely = faces.filter(({ score }) => score >= FACE_SCORE);
  const isFace = likely.some((face) => share(face) >= FACE_SHARE);
  const isBody = likely.some((face) => share(bodyBelow(face)) >= BODY_SHARE);
  return {
    coveredShare: share({ leftPx: 0, topPx: 0, widthPx: image.widthPx, heightPx: image.heightPx }),
    covers: [...(isFace ? (['face'] as const) : []), ...(isBody ? (['body'] as const) : [])],
  };
}

function bodyBelow({ leftPx, topPx, widthPx, heightPx }: Box): Box {
  return {
    leftPx: leftPx - ((BODY_WIDTHS - 1) / 2) * widthPx,
    topPx: topPx + heightPx,
    widthPx: BODY_WIDTHS * widthPx,
    heightPx: BODY_HEIGHTS * heightPx,
  };
}

/** Mean weight, 0 to 1, within the part of the box that lies in the picture; 0 where none does. */
function coveredShare(mask: GrayImage, image: RgbImage, box: Box): number {
  const [scaleX, scaleY] = [mask.widthPx / image.widthPx, mask.heightPx / image.heightPx];
  const left = Math.max(0, Math.floor(box.leftPx * scaleX));
  const top = Math.max(0, Math.floor(box.topPx * scaleY));
  const right = Math.min(mask.widthPx, Math.ceil((box.leftPx + box.widthPx) * scaleX));
  const bottom = Math.min(mask.heightPx, Math.ceil((box.topPx + box.heightPx) * scaleY));
  if (right <= left || bottom <= top) return 0;
  let sum = 0;
  for (let y = top; y < bottom; y += 1) {
    const row = mask.data.subarray(y * mask.widthPx + left, y * mask.widthPx + right);
    for (const weight of row) sum += weight;
  }
  return sum / (255 * (right - left) * (bottom - top));
}
