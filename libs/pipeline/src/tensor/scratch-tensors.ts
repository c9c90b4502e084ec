import { elementCount, floatTensor, type FloatTensor } from './tensor.js';

/** Arrays kept for later: enough for all stages of two runs at once, few enough to forget sizes that went out of use. */
const MOST_IDLE = 8;

/**
 * Lends tensors that are needed for a moment, and lends them again: pages of fresh memory cost more than what is computed
 * in them, and thrown away they keep the garbage collector busy.
 */
export class ScratchTensors {
  private idle: Float32Array[] = [];

  /**
   * @param work may use the tensor until its promise settles; what is in it at first is left over from others
   * @returns what `work` returns, which must not be in the tensor's memory
   */
  async lend<T>(dims: readonly number[], work: (tensor: FloatTensor) => Promise<T>): Promise<T> {
    const length = elementCount(dims);
    const known = this.idle.find((array) => array.length === length);
    if (known !== undefined) this.idle = this.idle.filter((array) => array !== known);
    const data = known ?? new Float32Array(length);
    try {
      return await work(floatTensor(dims, data));
    } finally {
      this.idle = [...this.idle, data].slice(-MOST_IDLE);
    }
  }
}
