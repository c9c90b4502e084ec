import { describe, expect, it } from '@jest/globals';
import { InferenceError } from '#pipeline';
import { StorageError } from '#platform';
import { failureNotice } from './failure-message.js';

describe('what the user hears about a failure', () => {
  it('names a full storage', () => {
    expect(failureNotice(new StorageError('EFULL /var/lib', 'STORAGE_FULL'))).toEqual({
      code: 'STORAGE_FULL',
      message:
        'The pictures could not be stored because the storage is full. Your credit was given back; please try again later.',
    });
  });

  it('keeps the code of errors of ours that have no words of their own', () => {
    const notice = failureNotice(new InferenceError('denoiser', 'out of memory'));
    expect(notice.code).toBe('INFERENCE');
    expect(notice.message).toContain('Something went wrong');
  });

  it('never shows what a foreign error says', () => {
    const foreign = Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' });
    const notice = failureNotice(foreign);
    expect(notice.code).toBe('GENERATION_FAILED');
    expect(notice.message).not.toContain('10.0.0.7');
  });

  it.each([[undefined], [null], ['text'], [{ code: 7, retryable: true }]])(
    'has words for anything: %j',
    (thrown) => {
      expect(failureNotice(thrown)).toMatchObject({ code: 'GENERATION_FAILED' });
    },
  );

  it('always says that the credit came back', () => {
    for (const code of [
      'STORAGE_FULL',
      'STORAGE_DENIED',
      'PIPELINE_UNAVAILABLE',
      'WORKER_LOST',
      'ANYTHING',
    ]) {
      expect(failureNotice({ code, retryable: false }).message).toContain('Your credit was given back');
    }
  });
});
