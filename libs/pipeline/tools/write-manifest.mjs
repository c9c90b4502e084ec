/**
 * Writes sizes and SHA-256 hashes of a checkpoint's files into its manifest.json and leaves the rest of it alone.
 * usage: node libs/pipeline/tools/write-manifest.mjs CHECKPOINT_DIR
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [directory] = process.argv.slice(2);
if (directory === undefined) {
  console.error('usage: node libs/pipeline/tools/write-manifest.mjs CHECKPOINT_DIR');
  process.exit(2);
}

const manifestPath = join(directory, 'manifest.json');
const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
const networkFiles = readdirSync(directory)
  .filter((file) => /\.(onnx|json)$/.test(file) && file !== 'manifest.json')
  .sort();

manifest.files = Object.fromEntries(
  networkFiles.map((file) => {
    const bytes = readFileSync(join(directory, file));
    return [file, { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }];
  }),
);
writeFileSync(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`);
console.log(`${manifestPath}: ${networkFiles.length} files`);
