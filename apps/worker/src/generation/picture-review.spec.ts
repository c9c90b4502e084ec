import { describe, expect, it } from '@jest/globals';
import type { ImageFacts } from '#pipeline';
import { GenerationEntity, type HashBankMatch } from '#platform';
import { defaultPolicy } from '#policy';
import { FAKE_CHECKPOINT } from '../testing/fake.image-pipeline.js';
import type { MaskSight } from '../inference/mask-sight.js';
import { PolicyPictureReview } from './picture-review.js';

const HARMLESS: ImageFacts = {
  nsfw: { drawing: 0.9, hentai: 0, neutral: 0.1, porn: 0, sexy: 0 },
  faces: [],
  pdq: { hash: 'ab'.repeat(32), quality: 90, views: ['ab'.repeat(32)] },
};
const FACE = { score: 0.95, photo: 0.95, leftPx: 10, topPx: 10, widthPx: 90, heightPx: 120 };

function judge(
  facts: { images: ImageFacts[]; source?: ImageFacts; target?: ImageFacts; mask?: MaskSight },
  matches: HashBankMatch[] = [],
  words: { prompt: string; source?: string; target?: string; before?: string } = {
    prompt: 'an astronaut riding a horse',
  },
) {
  const live = { packId: 'pack', number: 1, contentHash: 'hash', policy: defaultPolicy() };
  const banks = { match: () => Promise.resolve(matches) };
  const { prompt, ...around } = words;
  const listed = (text: string | undefined): string[] => (text === undefined ? [] : [text]);
  const prompts = {
    around: () =>
      Promise.resolve({
        source: listed(around.source),
        target: listed(around.target),
        before: listed(around.before),
      }),
  };
  const review = new PolicyPictureReview(banks, { current: () => Promise.resolve(live) }, prompts);
  const generation = Object.assign(new GenerationEntity(), { prompt });
  const { images, source = null, target = null, mask = null } = facts;
  const seen = { images, source, target, mask };
  return review.judge(generation, { images: [], facts: seen, checkpoint: FAKE_CHECKPOINT });
}

describe('reviewing what was drawn', () => {
  it('lets harmless pictures pass', async () => {
    expect(await judge({ images: [HARMLESS, HARMLESS] })).toEqual({ kind: 'pass' });
  });

  it('holds all of a generation when one picture shows a face', async () => {
    const result = await judge({ images: [HARMLESS, { ...HARMLESS, faces: [FACE] }] });
    expect(result).toMatchObject({ kind: 'hold', hold: { category: 'likeness' } });
  });

  it('holds what started from a picture with a face, whatever came out', async () => {
    const result = await judge({ images: [HARMLESS], source: { ...HARMLESS, faces: [FACE] } });
    expect(result).toMatchObject({ kind: 'hold' });
  });

  it('holds a blend when the picture that it leads to shows a face, whatever came out', async () => {
    const result = await judge({
      images: [HARMLESS],
      source: HARMLESS,
      target: { ...HARMLESS, faces: [FACE] },
    });
    expect(result).toMatchObject({ kind: 'hold', hold: { category: 'likeness' } });
  });

  it('holds, and does not refuse, what only a network calls explicit', async () => {
    const explicit = { ...HARMLESS, nsfw: { ...HARMLESS.nsfw, porn: 0.97 } };
    expect(await judge({ images: [explicit] })).toMatchObject({
      kind: 'hold',
      hold: { category: 'sexual', reasons: expect.arrayContaining(['POLICY_IMAGE_SEXUAL']) },
    });
  });

  it.each([
    ['source', 'show more skin', 'portrait of a lady in a garden', 'hold'],
    ['target', 'show more skin', 'portrait of a lady in a garden', 'hold'],
    ['source', 'more flowers', 'portrait of a lady in a garden', 'pass'],
  ] as const)('weighs the words behind a %s: "%s" on "%s" is a %s', async (end, prompt, behind, kind) => {
    const facts = { images: [HARMLESS], source: HARMLESS, target: HARMLESS };
    expect(await judge(facts, [], { prompt, [end]: behind })).toMatchObject({ kind });
  });

  it.each([
    ['show more skin', 'portrait of a lady in a garden', 'hold'],
    ['more flowers', 'portrait of a lady in a garden', 'pass'],
  ] as const)('weighs what was asked for before: "%s" after "%s" is a %s', async (prompt, before, kind) => {
    expect(await judge({ images: [HARMLESS] }, [], { prompt, before })).toMatchObject({ kind });
  });

  it.each([
    ['bare skin', ['body'], 'hold'],
    ['bare skin', [], 'pass'],
    ['a green coat', ['body'], 'pass'],
  ] as const)('weighs what lies under the mask: "%s" over %j is a %s', async (prompt, covers, kind) => {
    const facts = { images: [HARMLESS], source: HARMLESS, mask: { coveredShare: 0.2, covers } };
    expect(await judge(facts, [], { prompt })).toMatchObject({ kind });
  });

  it('counts one text once: a prompt that is allowed by itself is no breach together with itself', async () => {
    const prompt = 'a man taking off the jacket';
    expect(defaultPolicy().reviewPrompt(prompt).outcome).toBe('allow');
    expect(await judge({ images: [HARMLESS] }, [], { prompt })).toEqual({ kind: 'pass' });
  });

  it('refuses a picture that an operator has banned', async () => {
    const match = { bank: 'banned', category: 'illegal_activity', distance: 4 };
    expect(await judge({ images: [HARMLESS] }, [match])).toEqual({
      kind: 'refuse',
      message: expect.any(String),
    });
  });
});
