import { describe, expect, it } from '@jest/globals';
import { draftFrom, EMPTY_DRAFT, toInput } from './draft.js';

const made = { prompt: 'two cats', imageCount: 2, seed: 0, steps: 12, guidanceScale: 3 };

describe('toInput', () => {
  it('leaves out what the person did not choose', () => {
    expect(toInput({ ...EMPTY_DRAFT, prompt: 'a red car' }, 'r1')).toEqual({
      clientRequestId: 'r1',
      prompt: 'a red car',
      imageCount: 4,
    });
  });

  it('sends seed 0, which is a seed like any other', () => {
    expect(toInput({ ...EMPTY_DRAFT, prompt: 'x', seed: 0 }, 'r1')).toMatchObject({ seed: 0 });
  });

  it('sends the prompt as typed but for the white space around it', () => {
    expect(toInput({ ...EMPTY_DRAFT, prompt: '  a  car ' }, 'r1').prompt).toBe('a  car');
  });
});

describe('draftFrom', () => {
  it('brings back everything that decides the pictures', () => {
    expect(toInput(draftFrom(made, 'prompt-and-seed'), 'r1')).toEqual({ clientRequestId: 'r1', ...made });
  });

  it('leaves the seed open when only the prompt is wanted', () => {
    expect(draftFrom(made, 'prompt')).toEqual({ ...EMPTY_DRAFT, prompt: 'two cats', imageCount: 2 });
  });
});
