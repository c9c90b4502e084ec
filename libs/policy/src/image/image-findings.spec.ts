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
    [{ porn: 0.9 }, 'block'],
    [{ sexy: 0.95 }, 'hold'],
    [{ sexy: 0.6 }, 'allow'],
  ] as const)('judges sexual content %o as %s', (nsfw, outcome) => {
    expect(policy.reviewImage({ nsfw }).outcome).toBe(outcome);
  });

  it('holds a picture with a clear face and passes tiny or doubtful ones', () => {
    expect(policy.reviewImage({ faces: [{ score: 0.9, sizePx: 120 }] })).toMatchObject({
      outcome: 'hold',
      category: 'likeness',
      code: 'POLICY_IMAGE_FACE',
    });
    expect(policy.reviewImage({ faces: [{ score: 0.9, sizePx: 20 }] }).outcome).toBe('allow');
    expect(policy.reviewImage({ faces: [{ score: 0.6, sizePx: 200 }] }).outcome).toBe('allow');
  });

  it('blocks a copy of a banked picture, holds a near one and names the bank', () => {
    const at = (distance: number) => policy.reviewImage({ pdqMatches: [{ bank: 'blocked', distance }] });
    expect(at(12)).toMatchObject({ outcome: 'block', ruleIds: ['image.hash_bank.blocked'] });
    expect(at(40).outcome).toBe('hold');
    expect(at(90).outcome).toBe('allow');
  });

  it('judges a picture by its gravest crop', () => {
    expect(policy.reviewImage({ nsfw: { porn: 0.1 }, crops: [{ nsfw: { porn: 0.95 } }] }).outcome).toBe(
      'block',
    );
  });
});
