import { describe, expect, it } from '@jest/globals';
import { createPolicy } from '../policy.js';

describe('reviewImage', () => {
  const policy = createPolicy({ classifier: null });

  it('allows a picture of which nothing is known', () => {
    expect(policy.reviewImage({})).toMatchObject({ outcome: 'allow', category: null, score: 0 });
  });

  it.each([
    [{ porn: 0.3, hentai: 0.1 }, 'allow'],
    [{ porn: 0.3, hentai: 0.3 }, 'hold'],
    [{ porn: 0.9 }, 'hold'],
    [{ porn: 0.99 }, 'block'],
    [{ sexy: 0.95 }, 'hold'],
    [{ sexy: 0.6 }, 'allow'],
  ] as const)('judges sexual content %o as %s', (nsfw, outcome) => {
    expect(policy.reviewImage({ nsfw }).outcome).toBe(outcome);
  });

  it('holds a picture with a photographed face and passes drawn, tiny and doubtful ones', () => {
    const judge = (score: number, photo: number, sizePx = 200) =>
      policy.reviewImage({ faces: [{ score, photo, sizePx }] }).outcome;
    expect(judge(0.9, 0.95)).toBe('hold');
    expect(judge(0.45, 0.95)).toBe('hold');
    expect(judge(0.95, 0.05)).toBe('allow');
    expect(judge(0.9, 0.95, 20)).toBe('allow');
  });

  it('takes a face of which nothing else is known for a photograph', () => {
    expect(policy.reviewImage({ faces: [{ score: 0.9, sizePx: 120 }] })).toMatchObject({
      outcome: 'hold',
      category: 'likeness',
      code: 'POLICY_IMAGE_FACE',
    });
  });

  it('never refuses for a face alone, however sure the networks are', () => {
    expect(policy.reviewImage({ faces: [{ score: 1, photo: 1, sizePx: 400 }] }).outcome).toBe('hold');
  });

  it('blocks a copy of a banked picture, holds a near one and names the bank', () => {
    const at = (distance: number) => policy.reviewImage({ pdqMatches: [{ bank: 'blocked', distance }] });
    expect(at(12)).toMatchObject({ outcome: 'block', ruleIds: ['image.hash_bank.blocked'] });
    expect(at(40).outcome).toBe('hold');
    expect(at(90).outcome).toBe('allow');
  });

  it('judges a picture by its gravest crop', () => {
    expect(policy.reviewImage({ nsfw: { porn: 0.1 }, crops: [{ nsfw: { porn: 0.99 } }] }).outcome).toBe(
      'block',
    );
  });
});
