import { describe, expect, it } from '@jest/globals';
import { mayOpen } from './access.js';

describe('mayOpen', () => {
  it.each(['review-cases', 'policy', 'hash-banks', 'waitlist', 'users', 'rollout', 'outbox', 'operations'])(
    'shows operators %s',
    (part) => {
      expect(mayOpen('OPERATOR', part)).toBe(true);
    },
  );

  it('shows moderators the review cases and the policy, and nothing else', () => {
    const operatorParts = [
      'hash-banks',
      'waitlist',
      'users',
      'rollout',
      'outbox',
      'operations',
      'something-new',
    ];
    const parts = ['review-cases', 'policy', ...operatorParts];
    expect(parts.filter((part) => mayOpen('MODERATOR', part))).toEqual(['review-cases', 'policy']);
  });

  it('shows members nothing', () => {
    expect(mayOpen('MEMBER', 'review-cases')).toBe(false);
  });
});
