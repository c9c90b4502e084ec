import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import {
  type Checkpoint,
  decodeImage,
  encodePng,
  type ImageReviewNetworks,
  loadCheckpoint,
  loadImageReviewNetworks,
  type RgbImage,
} from '#pipeline';
import { ImageEntity, UploadEntity } from '#platform';
import { runGeneration } from '../../apps/worker/src/generation/generation.runner.js';
import type { PictureReview } from '../../apps/worker/src/generation/picture-review.js';
import { DatabasePictureSources } from '../../apps/worker/src/generation/picture-sources.js';
import type { DrawingFacts } from '../../apps/worker/src/inference/drawing-facts.js';
import { createExaminedPipeline } from '../../apps/worker/src/inference/drawing-pipeline.js';
import type { ImagePipeline } from '../../apps/worker/src/inference/image-pipeline.js';
import {
  REAL_NETWORKS_TIMEOUT_MS,
  tinyHouseCheckpoint,
} from '../../libs/pipeline/src/testing/house-checkpoint.js';
import { standardCheckpoint } from '../../libs/pipeline/src/testing/standard-checkpoints.js';
import type { NewGeneration } from '../../libs/platform/src/generations/queue-generation.js';
import { createUser } from '../../libs/platform/src/testing/factories.js';
import { createRunnerFixture, type RunnerFixture } from './runner.fixture.js';

jest.setTimeout(REAL_NETWORKS_TIMEOUT_MS);

const SIDE = 64;

const seamParameters = z.object({ imageIndex: z.int(), seam: z.object({ score: z.number() }) });

function striped(shift: number, sidePx = SIDE): RgbImage {
  const data = Uint8Array.from({ length: sidePx * sidePx * 3 }, (_, index) => (index * 7 + shift) % 256);
  return { widthPx: sidePx, heightPx: sidePx, data };
}

/** White above, black below. */
function halfMask(): RgbImage {
  return { ...striped(0), data: new Uint8Array(SIDE * SIDE * 3).fill(255, 0, (SIDE * SIDE * 3) / 2) };
}

describe('a worker that is given pictures to start from', () => {
  let checkpoint: Checkpoint;
  let networks: ImageReviewNetworks;
  let fixture: RunnerFixture;
  let userId: string;

  beforeAll(async () => {
    checkpoint = await loadCheckpoint(tinyHouseCheckpoint('underdrawn'));
    networks = await loadImageReviewNetworks('models/safety');
  });
  beforeEach(async () => {
    fixture = await createRunnerFixture();
    ({ id: userId } = await createUser(fixture.manager));
  });
  afterEach(() => fixture.close());
  afterAll(async () => {
    await checkpoint.release();
    await networks.release();
  });

  const drawingWith = (loaded: Checkpoint): ImagePipeline => ({
    draw: async (job, options) => {
      const drawn = await createExaminedPipeline(loaded, networks).run(job, options);
      return { ...drawn, checkpoint: { id: loaded.id, hash: loaded.hash, executionProvider: 'cpu' } };
    },
  });

  async function upload(image: RgbImage, purpose: 'source' | 'mask' = 'source'): Promise<string> {
    const storageKey = `uploads/${randomUUID()}.png`;
    await fixture.storage.put(storageKey, await encodePng(image), 'image/png');
    const { widthPx, heightPx } = image;
    const entity = fixture.manager.create(UploadEntity, {
      userId,
      purpose,
      storageKey,
      widthPx,
      heightPx,
      contentSha256: 'a'.repeat(64),
      sizeBytes: 1,
      expiresAt: new Date(Date.now() + 3_600_000),
    });
    return (await fixture.manager.save(entity)).id;
  }

  async function ownImage(image: RgbImage): Promise<string> {
    const { id: generationId } = await fixture.order();
    const storageKey = `generations/${generationId}/0.png`;
    await fixture.storage.put(storageKey, await encodePng(image), 'image/png');
    const { widthPx, heightPx } = image;
    const entity = fixture.manager.create(ImageEntity, {
      generationId,
      position: 0,
      storageKey,
      widthPx,
      heightPx,
      seed: 1,
      parameters: {},
      contentSha256: 'a'.repeat(64),
      sizeBytes: 1,
      visibility: 'visible',
    });
    return (await fixture.manager.save(entity)).id;
  }

  /** Orders it, runs it, and gives what the review was shown and the pictures that were stored. */
  async function run(wanted: Partial<NewGeneration>, loaded = checkpoint) {
    const { id } = await fixture.order({ prompt: '', guidanceScale: 1, imageCount: 1, ...wanted, userId });
    const facts: DrawingFacts[] = [];
    const review: PictureReview = {
      judge: async (_, drawing) => {
        facts.push(drawing.facts);
        return { kind: 'pass' };
      },
    };
    const sources = new DatabasePictureSources(fixture.database.dataSource);
    const ports = { ...fixture.ports({ pipeline: drawingWith(loaded) }), sources, review };
    const outcome = await runGeneration({ generationId: id }, ports, new AbortController().signal).catch(
      (error: unknown) => error,
    );
    const rows = await fixture.manager.find(ImageEntity, {
      where: { generationId: id },
      order: { position: 'ASC' },
    });
    return {
      outcome,
      rows,
      facts: facts[0],
      images: await Promise.all(rows.map(({ storageKey }) => read(storageKey))),
    };
  }

  async function read(storageKey: string): Promise<RgbImage> {
    const decoded = await decodeImage((await fixture.storage.get(storageKey)) ?? new Uint8Array());
    if (!decoded.ok) throw new Error(decoded.message);
    return decoded.image;
  }

  const sizes = (images: readonly RgbImage[]) => images.map(({ widthPx, heightPx }) => [widthPx, heightPx]);

  it('edits under a mask and keeps the rest', async () => {
    const picture = striped(0);
    const sourceUploadId = await upload(picture);
    const maskUploadId = await upload(halfMask(), 'mask');
    const { outcome, images, facts } = await run({
      kind: 'edit',
      prompt: 'a red car',
      sourceUploadId,
      maskUploadId,
    });
    expect(outcome).toEqual({ kind: 'completed' });
    expect(facts?.mask).toEqual({ coveredShare: 0.5, covers: [] });
    const lastRow = (SIDE - 1) * SIDE * 3;
    expect(images[0]?.data.subarray(lastRow)).toEqual(picture.data.subarray(lastRow));
    expect(images[0]?.data).not.toEqual(picture.data);
  });

  it('extends by the margins that were asked for', async () => {
    const sourceUploadId = await upload(striped(0));
    const options = { leftPx: 32, rightPx: 0, topPx: 0, bottomPx: 16 };
    const { outcome, images } = await run({ kind: 'outpaint', prompt: 'a beach', sourceUploadId, options });
    expect([outcome, sizes(images)]).toEqual([{ kind: 'completed' }, [[SIDE + 32, SIDE + 16]]]);
  });

  it('shows the least visible seam first, and keeps what every candidate is made again by', async () => {
    const sourceUploadId = await upload(striped(0));
    const options = { leftPx: 32, rightPx: 0, topPx: 0, bottomPx: 0 };
    const wanted = { kind: 'outpaint', prompt: 'a beach', sourceUploadId, options } as const;
    const { rows } = await run({ ...wanted, imageCount: 4, steps: 1 });
    const seams = rows.map(({ parameters }) => seamParameters.parse(parameters));
    const scores = seams.map(({ seam }) => seam.score);
    expect(rows.map(({ position }) => position)).toEqual([0, 1, 2, 3]);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(new Set(seams.map(({ imageIndex }) => imageIndex))).toEqual(new Set([0, 1, 2, 3]));
  });

  it('varies a picture that was made here, and shows its source to the review', async () => {
    const sourceImageId = await ownImage(striped(0));
    const wanted = { kind: 'variation', sourceImageId, imageCount: 2 } as const;
    const { outcome, facts, images } = await run({ ...wanted, options: { strength: 1 } });
    expect([outcome, images.length]).toEqual([{ kind: 'completed' }, 2]);
    expect(facts).toMatchObject({ images: [{}, {}], source: { faces: [] }, target: null });
  });

  it('blends an own picture with an upload, and shows both to the review', async () => {
    const [sourceImageId, targetUploadId] = [await ownImage(striped(0)), await upload(striped(99))];
    const wanted = { kind: 'interpolation', sourceImageId, targetUploadId, imageCount: 3 } as const;
    const { outcome, facts, images } = await run(wanted);
    expect([outcome, images.length]).toEqual([{ kind: 'completed' }, 3]);
    const seen = [facts?.source?.pdq.hash, facts?.target?.pdq.hash];
    expect(seen).toEqual([
      (await networks.examine(striped(0))).pdq.hash,
      (await networks.examine(striped(99))).pdq.hash,
    ]);
  });

  it('enlarges four times in each direction', async () => {
    const sourceUploadId = await upload(striped(0));
    const { outcome, images } = await run({ kind: 'upscale', sourceUploadId });
    expect([outcome, sizes(images)]).toEqual([{ kind: 'completed' }, [[4 * SIDE, 4 * SIDE]]]);
  });

  it.each(['source', 'target'] as const)(
    'says that a %s is gone when a reviewer removed it meanwhile',
    async (end) => {
      const [sourceImageId, targetImageId] = [await ownImage(striped(0)), await ownImage(striped(99))];
      const removed = end === 'source' ? sourceImageId : targetImageId;
      await fixture.manager.update(ImageEntity, { id: removed }, { visibility: 'removed' });
      const { outcome } = await run({ kind: 'interpolation', sourceImageId, targetImageId });
      expect(outcome).toMatchObject({ code: 'SOURCE_PICTURE_GONE', retryable: false });
    },
  );

  it('says that the checkpoint cannot blend where it has no image encoder', async () => {
    const plain = await loadCheckpoint(standardCheckpoint('optimum-scalar'));
    const [sourceUploadId, targetUploadId] = [await upload(striped(0)), await upload(striped(99))];
    const { outcome } = await run({ kind: 'interpolation', sourceUploadId, targetUploadId }, plain);
    await plain.release();
    expect(outcome).toMatchObject({ code: 'UNSUPPORTED_BY_CHECKPOINT', retryable: false });
  });

  it('stores no interpolation without a target, and no target for anything else', async () => {
    const [sourceUploadId, targetUploadId] = [await upload(striped(0)), await upload(striped(99))];
    const order = (wanted: Partial<NewGeneration>) => fixture.order({ ...wanted, userId });
    await expect(order({ kind: 'interpolation', sourceUploadId })).rejects.toThrow('ck_generations_target');
    await expect(order({ kind: 'variation', sourceUploadId, targetUploadId })).rejects.toThrow(
      'ck_generations_target',
    );
  });
});
