import { describe, expect, it } from '@jest/globals';
import { FRISKET_COSTS, FRISKET_PACK } from '../index.js';
import { createPolicy } from '../policy.js';
import type { JointRule } from '../rules/policy-pack.js';
import type { JointSubject } from './joint-subject.js';
import { BREACH_PAIRS, halvesOf, HARMLESS_PAIRS, readPair } from '../testing/joint-pairs.js';

/** Targets of the product: caught at least, wrongly held at most. */
const MIN_CAUGHT_SHARE = 0.9;
const MAX_WRONGLY_HELD_SHARE = 0.05;

describe('joint review', () => {
  const policy = createPolicy();
  const isTogetherAllowed = (subject: JointSubject): boolean =>
    policy.reviewJointly(subject).outcome === 'allow';
  const isAllowed = (line: string): boolean => isTogetherAllowed(readPair(line));

  it('catches at least nine in ten breaches that no half shows', () => {
    const hidden = BREACH_PAIRS.filter((line) => halvesOf(line).every(isTogetherAllowed));
    expect(hidden.length).toBeGreaterThanOrEqual(100);
    const caught = hidden.filter((line) => !isAllowed(line));
    expect(caught.length / hidden.length).toBeGreaterThanOrEqual(MIN_CAUGHT_SHARE);
  });

  it('lets at least nineteen in twenty harmless pairs pass', () => {
    expect(HARMLESS_PAIRS.length).toBeGreaterThanOrEqual(100);
    const held = HARMLESS_PAIRS.filter((line) => !isAllowed(line));
    expect(held.length / HARMLESS_PAIRS.length).toBeLessThanOrEqual(MAX_WRONGLY_HELD_SHARE);
  });

  it('finds next to nothing wrong with the halves of the breaches by themselves', () => {
    const halves = BREACH_PAIRS.flatMap(halvesOf);
    const blocked = halves.filter((half) => policy.reviewJointly(half).outcome === 'block');
    expect(blocked.length / halves.length).toBeLessThanOrEqual(MAX_WRONGLY_HELD_SHARE);
  });

  it('names the parts together as the reason, with a stable code', () => {
    const verdict = policy.reviewJointly({
      prompt: 'replace the name with my name',
      upload: { tags: ['diploma'] },
    });
    expect(verdict).toMatchObject({
      outcome: 'block',
      category: 'deception',
      code: 'POLICY_TOGETHER_DECEPTION',
    });
  });

  it('adds what is wrong with a picture to what is wrong with the words', () => {
    const verdict = policy.reviewJointly({
      prompt: 'an election poster',
      output: { facts: { nsfw: { porn: 0.99 } } },
    });
    expect(verdict.outcome).toBe('block');
    expect(verdict.reasons.map((reason) => reason.category)).toEqual(
      expect.arrayContaining(['sexual', 'political']),
    );
  });

  it('counts a second picture as a part of its own, and as an upload', () => {
    const [child, face] = [
      { tags: ['child'] },
      { facts: { faces: [{ score: 0.7, photo: 0.2, sizePx: 200 }] } },
    ];
    const suggestive = { facts: { nsfw: { sexy: 0.6 } } };
    expect(isTogetherAllowed({ prompt: '', upload: face, target: face })).toBe(true);
    expect(isTogetherAllowed({ prompt: '', upload: child, target: suggestive })).toBe(false);
    expect(isTogetherAllowed({ prompt: 'asleep in bed', target: child })).toBe(
      isTogetherAllowed({ prompt: 'asleep in bed', upload: child }),
    );
  });

  it('finds in a second picture what it finds in the first', () => {
    const explicit = { facts: { nsfw: { porn: 0.9 } } };
    expect(policy.reviewJointly({ prompt: '', target: explicit })).toEqual(
      policy.reviewJointly({ prompt: '', upload: explicit }),
    );
  });

  it('lets a rule ask whether a mask covers most of the picture', () => {
    const rule: JointRule = {
      id: 'together.redrawn_id',
      category: 'deception',
      state: 'live',
      outcome: 'hold',
      code: 'POLICY_TOGETHER_DECEPTION',
      message: 'Most of it would be new.',
      all: ['fact.mask_most', 'upload:people.minor'],
      examples: {
        match: ['a hat | tags: child | mask: most'],
        pass: ['a hat | tags: child', 'a hat | mask: most'],
      },
    };
    const pack = { ...FRISKET_PACK, jointRules: [rule] };
    const strict = createPolicy({ costs: FRISKET_COSTS, pack });
    const outcomeAt = (coveredShare: number): string =>
      strict.reviewJointly({ prompt: 'a hat', upload: { tags: ['child'] }, mask: { coveredShare } }).outcome;
    expect([outcomeAt(0.4), outcomeAt(0.6)]).toEqual(['allow', 'hold']);
  });

  it('withholds spans when a child is concerned', () => {
    const verdict = policy.reviewJointly({ prompt: 'take off the shirt', upload: { tags: ['child'] } });
    expect(verdict).toMatchObject({
      outcome: 'block',
      category: 'minor_safety',
      spansWithheld: true,
      matches: [],
    });
  });
});
