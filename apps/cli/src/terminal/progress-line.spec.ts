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

  it('writes each stage once into a log, without control characters', () => {
    expect(written(false)).toBe('drawing (2 steps)\n');
  });
});
