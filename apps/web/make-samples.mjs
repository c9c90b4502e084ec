/**
 * Makes the pictures of the landing page with the checkpoint that Frisket ships: run it again when that changes.
 *   node apps/web/make-samples.mjs [name ...]
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../scripts/frisket.mjs', import.meta.url));
const LIST = new URL('src/features/landing/samples.json', import.meta.url);
const FOLDER = fileURLToPath(new URL('public/samples/', import.meta.url));

/** Generates as many pictures as it takes to reach the position, and keeps the one there. */
function makeSample({ name, prompt, seed, position }) {
  const out = mkdtempSync(join(tmpdir(), 'frisket-sample-'));
  const args = ['generate', prompt, '--n', String(position), '--seed', String(seed), '--out', out];
  const { status } = spawnSync(process.execPath, [CLI, ...args], { stdio: ['ignore', 'ignore', 2] });
  if (status !== 0) throw new Error(`"${prompt}" could not be made; the lines above say why.`);
  const pictures = readdirSync(out)
    .filter((file) => file.endsWith('.png'))
    .sort();
  copyFileSync(join(out, pictures[position - 1]), join(FOLDER, `${name}.png`));
  rmSync(out, { recursive: true });
}

mkdirSync(FOLDER, { recursive: true });
const wanted = new Set(process.argv.slice(2));
const samples = JSON.parse(readFileSync(LIST, 'utf8'));
for (const sample of samples) {
  if (wanted.size === 0 || wanted.has(sample.name)) makeSample(sample);
}
