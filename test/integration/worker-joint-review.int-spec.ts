import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  type Checkpoint,
  encodePng,
  type ImageReviewNetworks,
  loadCheckpoint,
  loadImageReviewNetworks,
  type RgbImage,
} from '#pipeline';
import { HashBankMatcher, ImageEntity, ReviewCaseEntity } from '#platform';
import { defaultPolicy } from '#policy';
import { runGeneration } from '../../apps/worker/src/generation/generation.runner.js';
import { PolicyPictureReview } from '../../apps/worker/src/generation/picture-review.js';
import { DatabasePictureSources } from '../../apps/worker/src/generation/picture-sources.js';
import { DatabaseSourcePrompts } from '../../apps/worker/src/generation/source-prompts.js';
import { createExaminedPipeline } from '../../apps/worker/src/inference/drawing-pipeline.js';
import type { ImagePipeline } from '../../apps/worker/src/inference/image-pipeline.js';
import {
  REAL_NETWORKS_TIMEOUT_MS,
  tinyHouseCheckpoint,
} from '../../libs/pipeline/src/testing/house-checkpoint.js';
import type { NewGeneration } from '../../libs/platform/src/generations/queue-generation.js';
import { createUser } from '../../libs/platform/src/testing/factories.js';
import { createRunnerFixture, type RunnerFixture } from './runner.fixture.js';

jest.setTimeout(REAL_NETWORKS_TIMEOUT_MS);

const SIDE = 64;
const PERSON = 'portrait of a lady in a garden';
const GREY: RgbImage = {
  widthPx: SIDE,
  heightPx: SIDE,
  data: new Uint8Array(SIDE * SIDE * 3).fill(128),
};

describe('words together with the words behind the picture they are about', () => {
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

  /** A picture as an earlier generation left it. */
  async function madeFrom(wanted: Partial<NewGeneration>): Promise<string> {
    const { id: generationId } = await fixture.order({ ...wanted, userId });
    const storageKey = `generations/${generationId}/0.png`;
    await fixture.storage.put(storageKey, await encodePng(GREY), 'image/png');
    const image = fixture.manager.create(ImageEntity, {
      generationId,
      position: 0,
      storageKey,
      widthPx: SIDE,
      heightPx: SIDE,
      seed: 1,
      parameters: {},
      contentSha256: 'a'.repeat(64),
      sizeBytes: 1,
      visibility: 'visible',
    });
    return (await fixture.manager.save(image)).id;
  }

  async function run(wanted: Partial<NewGeneration>) {
    const { id } = await fixture.order({ imageCount: 1, steps: 1, guidanceScale: 1, ...wanted, userId });
    const { dataSource } = fixture.database;
    const live = { packId: 'pack', number: 1, contentHash: 'hash', policy: defaultPolicy() };
    const pipeline: ImagePipeline = {
      draw: async (job, options) => ({
        ...(await createExaminedPipeline(checkpoint, networks).run(job, options)),
        checkpoint: { id: checkpoint.id, hash: checkpoint.hash, executionProvider: 'cpu' },
      }),
    };
    const ports = {
      ...fixture.ports({ pipeline }),
      sources: new DatabasePictureSources(dataSource),
      review: new PolicyPictureReview(
        new HashBankMatcher(dataSource),
        { current: () => Promise.resolve(live) },
        new DatabaseSourcePrompts(dataSource),
      ),
    };
    const { kind } = await runGeneration({ generationId: id }, ports, new AbortController().signal);
    const held = await fixture.manager.findOneBy(ReviewCaseEntity, { generationId: id });
    return { kind, category: held?.category ?? null };
  }

  const vary = (sourceImageId: string, prompt: string) =>
    run({ kind: 'variation', sourceImageId, prompt, options: { strength: 1 } });

  it('holds a breach that needs both halves, and lets each half pass alone', async () => {
    const [lady, hill] = [await madeFrom({ prompt: PERSON }), await madeFrom({ prompt: 'a green hill' })];
    expect(await vary(lady, 'show more skin')).toEqual({ kind: 'held', category: 'sexual' });
    expect(await vary(lady, 'more flowers')).toEqual({ kind: 'completed', category: null });
    expect(await vary(hill, 'show more skin')).toEqual({ kind: 'completed', category: null });
  });

  it('still knows the first words after an enlargement and an edit in between', async () => {
    const first = await madeFrom({ prompt: PERSON });
    const enlarged = await madeFrom({ kind: 'upscale', prompt: '', sourceImageId: first });
    const edited = await madeFrom({ kind: 'variation', prompt: 'more flowers', sourceImageId: enlarged });
    expect(await vary(edited, 'show more skin')).toEqual({ kind: 'held', category: 'sexual' });
  });

  it('knows the words behind the picture that a blend leads to', async () => {
    const [hill, lady] = [await madeFrom({ prompt: 'a green hill' }), await madeFrom({ prompt: PERSON })];
    const blend = { kind: 'interpolation', sourceImageId: hill, targetImageId: lady, imageCount: 3 } as const;
    expect(await run({ ...blend, prompt: 'show more skin' })).toEqual({ kind: 'held', category: 'sexual' });
    expect(await run({ ...blend, prompt: '' })).toEqual({ kind: 'completed', category: null });
  });

  it('counts the same words once when a picture is varied under its own prompt', async () => {
    const prompts = new DatabaseSourcePrompts(fixture.database.dataSource);
    const first = await madeFrom({ prompt: PERSON });
    const again = await madeFrom({ kind: 'variation', prompt: PERSON, sourceImageId: first });
    expect(await prompts.behind(again, PERSON)).toBeNull();
    expect(await prompts.behind(again, 'more flowers')).toBe(PERSON);
    expect(await prompts.behind(null, 'more flowers')).toBeNull();
  });
});
