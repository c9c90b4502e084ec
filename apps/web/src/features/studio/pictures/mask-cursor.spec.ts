import { describe, expect, it } from '@jest/globals';
import { movedBy } from './mask-cursor.js';

const SIZE = { widthPx: 100, heightPx: 50 };

describe('the brush under the arrow keys', () => {
  it('moves by half its width', () => {
    expect(movedBy('ArrowRight', { x: 10, y: 10 }, 20, SIZE)).toEqual({ x: 20, y: 10 });
    expect(movedBy('ArrowUp', { x: 10, y: 15 }, 20, SIZE)).toEqual({ x: 10, y: 5 });
  });

  it('stays on the picture', () => {
    expect(movedBy('ArrowLeft', { x: 3, y: 10 }, 20, SIZE)).toEqual({ x: 0, y: 10 });
    expect(movedBy('ArrowDown', { x: 3, y: 48 }, 20, SIZE)).toEqual({ x: 3, y: 50 });
  });

  it('leaves other keys alone', () => {
    expect(movedBy('Tab', { x: 3, y: 10 }, 20, SIZE)).toBeUndefined();
  });
});
