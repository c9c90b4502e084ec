import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SMALL_REQUEST } from '../testing/image-pipeline.conformance.js';
import type { ExaminedDrawing } from './drawing-pipeline.js';
import { IdleUnloadingPipeline, type LoadedPipeline } from './idle-unload.js';

const IDLE_MS = 60_000;

/** Counts what is held, and lets a test end a drawing when it likes. */
class Networks {
  loads = 0;
  held = 0;
  /** Freeing takes until this resolves. */
  releasing: Promise<void> = Promise.resolve();
  mostHeld = 0;
  failNext = false;
  readonly #ends: (() => void)[] = [];

  readonly load = (): Promise<LoadedPipeline> => {
    if (this.failNext) {
      this.failNext = false;
      return Promise.reject(new Error('the file is gone'));
    }
    this.loads += 1;
    this.held += 1;
    this.mostHeld = Math.max(this.mostHeld, this.held);
    let isHeld = true;
    return Promise.resolve({
      pipeline: {
        run: () =>
          new Promise<ExaminedDrawing>((resolve, reject) => {
            if (!isHeld) reject(new Error('drawn with freed networks'));
            this.#ends.push(() =>
              resolve({ images: [], facts: { images: [], source: null, target: null, mask: null } }),
            );
          }),
      },
      release: async () => {
        await this.releasing;
        isHeld = false;
        this.held -= 1;
      },
    });
  };

  endDrawing(): void {
    this.#ends.shift()?.();
  }
}

describe('a pipeline that frees its networks when idle', () => {
  let networks: Networks;
  let pipeline: IdleUnloadingPipeline;

  beforeEach(async () => {
    jest.useFakeTimers();
    networks = new Networks();
    const { load } = networks;
    pipeline = new IdleUnloadingPipeline({ loaded: await load(), load, idleMs: IDLE_MS });
  });
  afterEach(() => void jest.useRealTimers());

  async function draw(): Promise<void> {
    const drawn = pipeline.run(SMALL_REQUEST);
    await jest.advanceTimersByTimeAsync(0);
    networks.endDrawing();
    await drawn;
  }

  it('keeps them until nothing was drawn for the whole time', async () => {
    await jest.advanceTimersByTimeAsync(IDLE_MS - 1);
    await draw();
    await jest.advanceTimersByTimeAsync(IDLE_MS - 1);
    expect(networks).toMatchObject({ loads: 1, held: 1 });
    await jest.advanceTimersByTimeAsync(1);
    expect(networks.held).toBe(0);
  });

  it('loads them again for the next drawing', async () => {
    await jest.advanceTimersByTimeAsync(IDLE_MS);
    await draw();
    expect(networks).toMatchObject({ loads: 2, held: 1 });
  });

  it('does not free them under a drawing that takes longer', async () => {
    const drawn = pipeline.run(SMALL_REQUEST);
    await jest.advanceTimersByTimeAsync(3 * IDLE_MS);
    expect(networks.held).toBe(1);
    networks.endDrawing();
    await drawn;
    await jest.advanceTimersByTimeAsync(IDLE_MS);
    expect(networks.held).toBe(0);
  });

  it('never holds old and new ones at once, however long freeing takes', async () => {
    let finishReleasing = (): void => undefined;
    networks.releasing = new Promise((resolve) => (finishReleasing = resolve));
    await jest.advanceTimersByTimeAsync(IDLE_MS);
    const drawn = pipeline.run(SMALL_REQUEST);
    await jest.advanceTimersByTimeAsync(0);
    expect(networks).toMatchObject({ loads: 1, held: 1 });
    finishReleasing();
    await jest.advanceTimersByTimeAsync(0);
    networks.endDrawing();
    await drawn;
    expect(networks).toMatchObject({ loads: 2, mostHeld: 1 });
  });

  it('tries again after networks could not be loaded', async () => {
    await jest.advanceTimersByTimeAsync(IDLE_MS);
    networks.failNext = true;
    await expect(pipeline.run(SMALL_REQUEST)).rejects.toThrow('the file is gone');
    await draw();
    expect(networks).toMatchObject({ loads: 2, held: 1 });
  });
});
