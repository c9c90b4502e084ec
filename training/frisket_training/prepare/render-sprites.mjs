/**
 * Renders icons to one file of raw RGBA pixels.
 * usage: render-sprites.mjs REQUEST.json OUT.bin   (from a folder where `sharp` can be found)
 * The request: { sizePx, icons: [{ svg }] }; the output: one square of sizePx x sizePx x 4 bytes per icon, in order.
 */
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { once } from 'node:events';
import sharp from 'sharp';

const [requestFile, outFile] = process.argv.slice(2);
if (requestFile === undefined || outFile === undefined) {
  console.error('usage: render-sprites.mjs REQUEST.json OUT.bin');
  process.exit(2);
}
const { sizePx, icons } = JSON.parse(await readFile(requestFile, 'utf8'));
const out = createWriteStream(outFile);
for (const { svg } of icons) {
  const transparent = { r: 0, g: 0, b: 0, alpha: 0 };
  const pixels = await sharp(Buffer.from(svg))
    .resize(sizePx, sizePx, { fit: 'contain', background: transparent })
    .ensureAlpha()
    .raw()
    .toBuffer();
  if (!out.write(pixels)) await once(out, 'drain');
}
out.end();
await once(out, 'finish');
