import { describe, expect, it } from '@jest/globals';
import { STOP_REASONS, stopReasonOf } from './stop-reason.js';

describe('the reason of an abort signal', () => {
  it.each(STOP_REASONS)('is %s when it was given', (reason) => {
    expect(stopReasonOf(AbortSignal.abort(reason))).toBe(reason);
  });

  it('is draining when nobody gave a known one: the job goes back and loses nothing', () => {
    expect(stopReasonOf(AbortSignal.abort())).toBe('draining');
    expect(stopReasonOf(AbortSignal.abort('because'))).toBe('draining');
  });
});
