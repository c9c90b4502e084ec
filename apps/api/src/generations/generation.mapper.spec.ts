import { describe, expect, it } from '@jest/globals';
import { GenerationEntity, GenerationEventEntity, type GenerationEventType } from '#platform';
import { toGenerationEvent } from './generation.mapper.js';

const FINISHED_AT = new Date('2026-11-23T10:00:00Z');

function row(fields: Partial<GenerationEntity>): GenerationEntity {
  return Object.assign(new GenerationEntity(), {
    id: 'generation',
    stage: 'store',
    progressStep: 16,
    progressTotal: 16,
    previews: ['data:image/png;base64,AA=='],
    rejectionCategory: null,
    errorCode: null,
    errorMessage: null,
    finishedAt: null,
    ...fields,
  });
}

function event(sequence: number, type: GenerationEventType, payload = {}): GenerationEventEntity {
  return Object.assign(new GenerationEventEntity(), { sequence, type, payload });
}

describe('toGenerationEvent', () => {
  it('shows the row as it is with the newest event', () => {
    const newest = row({ status: 'running', eventSequence: 3 });
    expect(toGenerationEvent(event(3, 'progress', { step: 16 }), newest).generation).toMatchObject({
      status: 'running',
      stage: 'store',
      progressStep: 16,
      previews: ['data:image/png;base64,AA=='],
      eventSequence: 3,
    });
  });

  it('takes back what came after an older event', () => {
    const failed = row({
      status: 'failed',
      eventSequence: 9,
      errorCode: 'OUT_OF_MEMORY',
      errorMessage: 'It failed.',
      finishedAt: FINISHED_AT,
    });
    const past = (number: number, type: GenerationEventType, payload = {}) =>
      toGenerationEvent(event(number, type, payload), failed).generation;
    expect(past(1, 'queued')).toMatchObject({ status: 'queued', progressStep: 0, eventSequence: 1 });
    expect(past(2, 'started')).toMatchObject({ status: 'running', progressStep: 0, finishedAt: null });
    expect(past(5, 'progress', { step: 3 })).toMatchObject({
      status: 'running',
      progressStep: 3,
      previews: null,
      errorCode: null,
      errorMessage: null,
    });
  });

  it('keeps a later rejection from an earlier hold', () => {
    const rejected = row({
      status: 'rejected',
      eventSequence: 4,
      rejectionCategory: 'violence',
      finishedAt: FINISHED_AT,
    });
    const held = toGenerationEvent(event(3, 'held'), rejected).generation;
    expect(held).toMatchObject({ status: 'held', rejectionCategory: null, finishedAt: FINISHED_AT });
  });
});
