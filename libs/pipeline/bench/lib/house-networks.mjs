/** The networks that a text-to-image run of a house checkpoint goes through, where its manifest lists them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HOUSE } from './figures.mjs';

const NETWORKS = {
  'text encoder': 'text_encoder.onnx',
  prior: 'prior.onnx',
  underdrawing: 'underdrawing.onnx',
  denoiser: 'denoiser.onnx',
  decoder: 'vae_decoder.onnx',
};

/** @returns {Promise<{name: string, file: string}[]>} in the order they run */
export async function houseNetworks() {
  const { files } = JSON.parse(await readFile(join(HOUSE, 'manifest.json'), 'utf8'));
  return Object.entries(NETWORKS)
    .filter(([, file]) => files[file] !== undefined)
    .map(([name, file]) => ({ name, file: join(HOUSE, file) }));
}
