import { describe, expect, it } from '@jest/globals';
import { mayOpen } from './access.js';

describe('mayOpen', () => {
  it.each(['review-cases', 'waitlist', 'users', 'rollout', 'outbox', 'operations'])(
    'shows operators %s',
    (part) => {
      expect(mayOpen('OPERATOR', part)).toBe(true);
    },
  );

  it('shows moderators the review cases and nothing else', () => {
    const parts = ['review-cases', 'waitlist', 'users', 'rollout', 'outbox', 'operations', 'something-new'];
    expect(parts.filter((part) => mayOpen('MODERATOR', part))).toEqual(['review-cases']);
  });

  it('shows members nothing', () => {
    expect(mayOpen('MEMBER', 'review-cases')).toBe(false);
  });
});
