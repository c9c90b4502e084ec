import { describe, expect, it } from '@jest/globals';
import { ProgressLine } from './progress-line.js';

function written(isTTY: boolean): string {
  let text = '';
  const line = new ProgressLine({ isTTY, write: (part: string) => (text += part) });
  line.update({ stage: 'denoise', step: 1, totalSteps: 2 });
  line.update({ stage: 'denoise', step: 2, totalSteps: 2 });
  line.end();
  return text;
}

describe('ProgressLine', () => {
  it('rewrites one line on a terminal and leaves it clean', () => {
    expect(written(true)).toBe('\r\u001b[2Kdrawing 1/2\r\u001b[2Kdrawing 2/2\r\u001b[2K');
  });

  it.each([
    [true, '\r\u001b[2Kframe 1/2, drawing 1/1\r\u001b[2Kframe 2/2, drawing 1/1'],
    [false, 'frame 1 of 2\nframe 2 of 2\n'],
  ])('tells the frames of an extension apart (terminal: %s)', (isTTY, expected) => {
    let text = '';
    const line = new ProgressLine({ isTTY, write: (part: string) => (text += part) });
    for (const number of [1, 2]) {
      const frame = { number, total: 2 };
      if (!isTTY) line.update({ stage: 'encode-text', step: 1, totalSteps: 1, frame });
      line.update({ stage: 'denoise', step: 1, totalSteps: 1, frame });
    }
    expect(text).toBe(expected);
  });

  it('writes each stage once into a log, without control characters', () => {
    expect(written(false)).toBe('drawing (2 steps)\n');
  });
});
