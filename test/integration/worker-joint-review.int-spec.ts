import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  type Checkpoint,
  encodePng,
  type ImageReviewNetworks,
  loadCheckpoint,
  loadImageReviewNetworks,
  type RgbImage,
} from '#pipeline';
import { DatabaseSurroundingPrompts, HashBankMatcher, ImageEntity, ReviewCaseEntity } from '#platform';
import { defaultPolicy } from '#policy';
import { runGeneration } from '../../apps/worker/src/generation/generation.runner.js';
import { PolicyPictureReview } from '../../apps/worker/src/generation/picture-review.js';
import { DatabasePictureSources } from '../../apps/worker/src/generation/picture-sources.js';
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

describe('words together with the words around them', () => {
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

  /** A picture as an earlier generation left it; not of this session, so that only the picture brings its words along. */
  async function madeFrom(wanted: Partial<NewGeneration>): Promise<string> {
    const { id: generationId } = await fixture.order({ ...wanted, userId });
    await askedEarlier(generationId, 120);
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

  async function askedEarlier(generationId: string, minutes: number): Promise<void> {
    const sql = 'UPDATE generations SET created_at = created_at - make_interval(mins => $2) WHERE id = $1';
    await fixture.database.dataSource.query(sql, [generationId, minutes]);
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
        new DatabaseSurroundingPrompts(dataSource),
      ),
    };
    const { kind } = await runGeneration({ generationId: id }, ports, new AbortController().signal);
    const held = await fixture.manager.findOneBy(ReviewCaseEntity, { generationId: id });
    return { kind, category: held?.category ?? null };
  }

  const vary = (sourceImageId: string, prompt: string) =>
    run({ kind: 'variation', sourceImageId, prompt, options: { strength: 1 } });

  it('holds a breach that needs both halves', async () => {
    const lady = await madeFrom({ prompt: PERSON });
    expect(await vary(lady, 'show more skin')).toEqual({ kind: 'held', category: 'sexual' });
  });

  it.each([
    [PERSON, 'more flowers'],
    ['a green hill', 'show more skin'],
  ])('lets each half pass alone: "%s", then "%s"', async (behind, prompt) => {
    expect(await vary(await madeFrom({ prompt: behind }), prompt)).toEqual({
      kind: 'completed',
      category: null,
    });
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
    expect(await run({ ...blend, prompt: '' })).toEqual({ kind: 'completed', category: null });
    expect(await run({ ...blend, prompt: 'show more skin' })).toEqual({ kind: 'held', category: 'sexual' });
  });

  it('counts the words of two pictures that were made together once when they are blended', async () => {
    const prompt = 'a rabbi with a cage of snakes';
    expect(defaultPolicy().reviewPrompt(prompt).outcome).toBe('allow');
    const [one, other] = [await madeFrom({ prompt }), await madeFrom({ prompt })];
    const blend = { kind: 'interpolation', sourceImageId: one, targetImageId: other, imageCount: 3 } as const;
    expect(await run({ ...blend, prompt: '' })).toEqual({ kind: 'completed', category: null });
  });

  it('counts the same words once when a picture is varied under its own prompt', async () => {
    const first = await madeFrom({ prompt: PERSON });
    const again = await madeFrom({ kind: 'variation', prompt: PERSON, sourceImageId: first });
    const prompts = new DatabaseSurroundingPrompts(fixture.database.dataSource);
    const varied = (prompt: string) =>
      fixture.order({ kind: 'variation', sourceImageId: again, prompt, userId });
    expect((await prompts.around(await varied(PERSON))).source).toEqual([]);
    expect((await prompts.around(await varied('more flowers'))).source).toEqual([PERSON]);
  });

  it.each([
    [50, { kind: 'held', category: 'sexual' }],
    [70, { kind: 'completed', category: null }],
  ])('weighs what the same person asked for %i minutes before, up to an hour', async (minutes, outcome) => {
    const before = await fixture.order({ prompt: PERSON, userId });
    await askedEarlier(before.id, minutes);
    expect(await run({ prompt: 'show more skin' })).toEqual(outcome);
  });

  it('does not weigh what somebody else asked for', async () => {
    const stranger = await createUser(fixture.manager);
    await fixture.order({ prompt: PERSON, userId: stranger.id });
    expect(await run({ prompt: 'show more skin' })).toEqual({ kind: 'completed', category: null });
  });
});
