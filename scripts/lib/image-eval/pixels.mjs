import sharp from 'sharp';

/** What pictures go through on their way. `as is` is left out on purpose: the checks are about what arrives. */
export const VARIANTS = {
  'webp 85': (image) => image.webp({ quality: 85 }),
  'jpeg 90': (image) => image.jpeg({ quality: 90 }),
  'jpeg 60, half the size': (image, side) =>
    image.resize(Math.round(side / 2), null, { fit: 'inside' }).jpeg({ quality: 60 }),
  'jpeg 50': (image) => image.jpeg({ quality: 50 }),
};

/** Pixels as the review networks take them. @param input whatever sharp reads */
export async function pixels(input) {
  const { data, info } = await sharp(input)
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { widthPx: info.width, heightPx: info.height, data: new Uint8Array(data) };
}

export const fromPixels = ({ widthPx, heightPx, data }) =>
  sharp(Buffer.from(data), { raw: { width: widthPx, height: heightPx, channels: 3 } });
