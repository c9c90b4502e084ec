import { ApiError } from '#browser';
import type { MaskShape } from './picture.js';

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

const DRAWN_ANEW = '#fff';
const KEPT = '#000';

/**
 * The mask as the api takes it: white is drawn anew, black is kept.
 * @throws ApiError when nothing is white
 */
export async function maskPng(shapes: readonly MaskShape[], { widthPx, heightPx }: Size): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d');
  if (!context) throw unsupported();
  context.fillStyle = KEPT;
  context.fillRect(0, 0, widthPx, heightPx);
  for (const shape of shapes) draw(context, shape);
  const { data } = context.getImageData(0, 0, widthPx, heightPx);
  if (!data.some((value, index) => index % 4 === 0 && value > 0)) throw nothingMasked();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw unsupported();
  return blob;
}

function draw(context: CanvasRenderingContext2D, shape: MaskShape): void {
  if (shape.kind === 'area') {
    context.fillStyle = DRAWN_ANEW;
    context.fillRect(shape.x, shape.y, shape.width, shape.height);
    return;
  }
  context.strokeStyle = shape.isErasing ? KEPT : DRAWN_ANEW;
  context.lineWidth = shape.sizePx;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
  for (let index = 0; index < shape.points.length; index += 2) {
    context.lineTo(shape.points[index] ?? 0, shape.points[index + 1] ?? 0);
  }
  context.stroke();
}

function nothingMasked(): ApiError {
  return new ApiError('MASK_EMPTY', 'Paint over the part that should change first.', false);
}

function unsupported(): ApiError {
  return new ApiError('CANVAS_UNSUPPORTED', 'This browser cannot draw the mask. Try another one.', false);
}
