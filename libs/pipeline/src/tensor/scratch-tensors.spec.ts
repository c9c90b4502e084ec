import { describe, expect, it } from '@jest/globals';
import { ScratchTensors } from './scratch-tensors.js';
import type { FloatTensor } from './tensor.js';

const itself = (tensor: FloatTensor) => Promise.resolve(tensor);

describe('scratch tensors', () => {
  it('lend the same memory again, in any shape of that size', async () => {
    const scratch = new ScratchTensors();
    const first = await scratch.lend([2, 6], itself);
    const second = await scratch.lend([3, 4], itself);
    expect(second.dims).toEqual([3, 4]);
    expect(second.data).toBe(first.data);
  });

  it('lend no memory twice at once', async () => {
    const scratch = new ScratchTensors();
    const [outer, inner] = await scratch.lend([4], async (tensor) => [
      tensor,
      await scratch.lend([4], itself),
    ]);
    expect(inner?.data).not.toBe(outer?.data);
  });

  it('take memory back from work that fails', async () => {
    const scratch = new ScratchTensors();
    const lent: FloatTensor[] = [];
    const failing = scratch.lend([4], (tensor) => {
      lent.push(tensor);
      return Promise.reject(new Error('no network'));
    });
    await expect(failing).rejects.toThrow('no network');
    expect((await scratch.lend([4], itself)).data).toBe(lent[0]?.data);
  });

  it('forget a size that was not asked for in a while', async () => {
    const scratch = new ScratchTensors();
    const early = await scratch.lend([99], itself);
    for (let length = 1; length <= 8; length += 1) await scratch.lend([length], itself);
    expect((await scratch.lend([99], itself)).data).not.toBe(early.data);
  });
});
