import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckpointManifestError } from '../errors.js';
import { type ImageReviewNetworks, loadImageReviewNetworks } from './image-review-networks.js';

const FOLDER = 'models/safety';

/** A flat drawing: a red disc on blue. */
function disc(sidePx: number) {
  const data = new Uint8Array(sidePx * sidePx * 3);
  for (let pixel = 0; pixel < sidePx * sidePx; pixel += 1) {
    const x = (pixel % sidePx) - sidePx / 2;
    const y = Math.floor(pixel / sidePx) - sidePx / 2;
    data.set(Math.hypot(x, y) < sidePx / 3 ? [220, 40, 40] : [40, 60, 200], pixel * 3);
  }
  return { widthPx: sidePx, heightPx: sidePx, data };
}

describe('the review networks', () => {
  let networks: ImageReviewNetworks;

  beforeAll(async () => {
    networks = await loadImageReviewNetworks(FOLDER);
  });
  afterAll(() => networks.release());

  it('give shares that add up to one and no face for a small flat drawing', async () => {
    const facts = await networks.examine(disc(128));
    const { drawing, hentai, neutral, porn, sexy } = facts.nsfw;
    expect(drawing + hentai + neutral + porn + sexy).toBeCloseTo(1, 3);
    expect(drawing + neutral).toBeGreaterThan(0.5);
    expect(facts.faces.filter(({ score }) => score >= 0.8)).toEqual([]);
    expect(facts.pdq.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('give the same facts twice', async () => {
    expect(await networks.examine(disc(256))).toEqual(await networks.examine(disc(256)));
  });

  it('take pictures that are not square', async () => {
    const { data } = disc(300);
    const wide = { widthPx: 300, heightPx: 100, data: data.subarray(0, 300 * 100 * 3) };
    expect((await networks.examine(wide)).nsfw.neutral).toBeGreaterThanOrEqual(0);
  });
});

describe('loadImageReviewNetworks', () => {
  it('names the damaged file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'frisket-safety-'));
    cpSync(FOLDER, folder, { recursive: true });
    writeFileSync(join(folder, 'face.onnx'), 'not a network');
    const loading = loadImageReviewNetworks(folder);
    await expect(loading).rejects.toThrow(CheckpointManifestError);
    await expect(loading).rejects.toThrow('face.onnx');
    rmSync(folder, { recursive: true });
  });
});
