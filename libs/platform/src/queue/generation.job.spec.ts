import { describe, expect, it } from '@jest/globals';
import { parseGenerationJob } from './generation.job.js';

const generationId = '01a209cb-fc7e-7e3c-bbc8-9d4e3896138a';

describe('a generation job', () => {
  it('is an id and nothing else', () => {
    expect(parseGenerationJob({ generationId, prompt: 'never carried' })).toEqual({ generationId });
  });

  it.each([null, 'text', {}, { generationId: 7 }, { generationId: "1'; DROP TABLE generations" }])(
    'is not %j, and trying again would not help',
    (data) => {
      expect(() => parseGenerationJob(data)).toThrow(
        expect.objectContaining({ code: 'JOB_INVALID', retryable: false }),
      );
    },
  );
});
