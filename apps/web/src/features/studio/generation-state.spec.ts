import { describe, expect, it } from '@jest/globals';
import {
  announcement,
  type GenerationView,
  isSettled,
  isUnderway,
  newerOf,
  progressFraction,
  progressText,
} from './generation-state.js';

function generation(part: Partial<GenerationView>): GenerationView {
  return {
    id: 'g1',
    kind: 'TEXT',
    source: null,
    target: null,
    prompt: 'a red car',
    seed: 7,
    imageCount: 4,
    widthPx: 128,
    heightPx: 128,
    steps: 12,
    guidanceScale: 3,
    status: 'RUNNING',
    stage: 'DENOISE',
    progressStep: 0,
    progressTotal: 12,
    previews: null,
    queuePosition: null,
    images: [],
    creditsCharged: 1,
    holdCategory: null,
    rejectionCategory: null,
    errorCode: null,
    errorMessage: null,
    eventSequence: 1,
    createdAt: '2026-11-23T10:00:00Z',
    finishedAt: null,
    ...part,
  };
}

describe('the life of a generation', () => {
  it('goes on being followed while it is held, because a person still decides', () => {
    expect(isSettled(generation({ status: 'HELD' }))).toBe(false);
    expect(isUnderway(generation({ status: 'HELD' }))).toBe(false);
  });

  it.each(['COMPLETED', 'REJECTED', 'FAILED', 'CANCELLED'] as const)('is over when %s', (status) => {
    expect(isSettled(generation({ status }))).toBe(true);
  });

  it.each(['QUEUED', 'RUNNING'] as const)('can be cancelled while %s', (status) => {
    expect(isUnderway(generation({ status }))).toBe(true);
  });
});

describe('newerOf', () => {
  it('ignores an event that was already seen', () => {
    const known = generation({ eventSequence: 5, progressStep: 9 });
    expect(newerOf(known, generation({ eventSequence: 4, progressStep: 8 }))).toBe(known);
  });

  it('takes a later event', () => {
    const incoming = generation({ eventSequence: 6 });
    expect(newerOf(generation({ eventSequence: 5 }), incoming)).toBe(incoming);
  });

  it('takes an event of another generation whatever its number', () => {
    const incoming = generation({ id: 'g2', eventSequence: 1 });
    expect(newerOf(generation({ eventSequence: 5 }), incoming)).toBe(incoming);
  });
});

describe('progress', () => {
  it('is the share of denoising steps', () => {
    expect(progressFraction(generation({ progressStep: 3 }))).toBe(0.25);
  });

  it('is nothing before the number of steps is known', () => {
    expect(progressFraction(generation({ progressTotal: 0 }))).toBe(0);
  });

  it('is whole when the pictures are there', () => {
    expect(progressFraction(generation({ status: 'COMPLETED', progressStep: 0 }))).toBe(1);
  });

  it('names the step while drawing', () => {
    expect(progressText(generation({ progressStep: 4 }))).toBe('Drawing, step 4 of 12');
  });

  it('names the place in the queue', () => {
    expect(progressText(generation({ status: 'QUEUED', queuePosition: 3 }))).toBe('In the queue, place 3');
  });

  it('announces quarters, not steps', () => {
    const heard = [1, 2, 3, 4, 5, 6].map((progressStep) => announcement(generation({ progressStep })));
    expect(new Set(heard).size).toBe(3);
  });
});
