import { encodePng, type RgbImage } from '#pipeline';

/** Previews travel in database rows and over websockets: at this size one is about 2 kB. */
const MAX_SIDE_PX = 64;

/** Coarse pictures as data URLs of small PNG files. */
export function encodePreviews(previews: readonly RgbImage[]): Promise<string[]> {
  return Promise.all(previews.map(encodePreview));
}

async function encodePreview(image: RgbImage): Promise<string> {
  const png = await encodePng(thin(image));
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}

/** Keeps every n-th pixel of every n-th row, with the smallest n that fits. A preview is coarse anyway. */
export function thin(image: RgbImage): RgbImage {
  const stride = Math.ceil(Math.max(image.widthPx, image.heightPx) / MAX_SIDE_PX);
  if (stride === 1) return image;
  const widthPx = Math.ceil(image.widthPx / stride);
  const heightPx = Math.ceil(image.heightPx / stride);
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let pixel = 0; pixel < widthPx * heightPx; pixel += 1) {
    const row = Math.floor(pixel / widthPx) * stride;
    const column = (pixel % widthPx) * stride;
    const source = (row * image.widthPx + column) * 3;
    data.set(image.data.subarray(source, source + 3), pixel * 3);
  }
  return { widthPx, heightPx, data };
}
