import { beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryCeilingError } from '../errors.js';
import type { FloatTensor } from '../tensor/tensor.js';
import type { InferenceSession } from './inference-session.js';
import { SessionPool, type PoolableNetwork } from './session-pool.js';

const CEILING_BYTES = 100;

describe('SessionPool', () => {
  let events: string[];
  let pool: SessionPool;

  beforeEach(() => {
    events = [];
    pool = new SessionPool(CEILING_BYTES);
  });

  function network(name: string, memoryBytes: number): PoolableNetwork {
    const session: InferenceSession = {
      name,
      inputs: [{ name: 'x', elementType: 'float32', dims: [1] }],
      outputs: [],
      run: () => Promise.resolve(void events.push(`run ${name}`)).then(() => ({})),
      release: () => Promise.resolve(void events.push(`close ${name}`)),
    };
    return {
      name,
      memoryBytes,
      open: () => Promise.resolve(void events.push(`open ${name}`)).then(() => session),
    };
  }

  it('keeps everything open that fits', async () => {
    const text = await pool.add(network('text', 40));
    const image = await pool.add(network('image', 60));
    await text.run({});
    await image.run({});

    expect(events).toEqual(['open text', 'open image', 'run text', 'run image']);
  });

  it('closes what was used longest ago, and opens it again when it is run', async () => {
    const text = await pool.add(network('text', 40));
    await pool.add(network('prior', 40));
    await text.run({});
    await pool.add(network('decoder', 50));
    await text.run({});

    expect(events).toEqual([
      'open text',
      'open prior',
      'run text',
      'close prior',
      'open decoder',
      'run text',
    ]);
  });

  it('never holds more than the ceiling, even when many run at once', async () => {
    const parts = await Promise.all(['a', 'b', 'c', 'd'].map((name) => pool.add(network(name, 45))));
    await Promise.all([...parts, ...parts].map((part) => part.run({})));

    let open = 0;
    for (const event of events) {
      open += event.startsWith('open') ? 1 : event.startsWith('close') ? -1 : 0;
      expect(open * 45).toBeLessThanOrEqual(CEILING_BYTES);
    }
    expect(events.filter((event) => event.startsWith('run'))).toHaveLength(8);
  });

  it('describes a network that is closed as it did when it was open', async () => {
    const text = await pool.add(network('text', 90));
    await pool.add(network('decoder', 90));

    expect(text.inputs).toEqual([{ name: 'x', elementType: 'float32', dims: [1] }]);
  });

  it('lets a network write into memory that is there', async () => {
    const target: FloatTensor = { type: 'float32', dims: [1], data: new Float32Array(1) };
    const decoder = network('decoder', 40);
    const writing = async (): Promise<InferenceSession> => ({
      ...(await decoder.open()),
      run: (_feeds, into = {}) => Promise.resolve(into),
    });
    const pooled = await pool.add({ ...decoder, open: writing });

    expect((await pooled.run({}, { pixels: target }))['pixels']).toBe(target);
  });

  it('refuses a network that would be too much alone, and says how much it needs', async () => {
    const refusal = await pool.add(network('denoiser', 101)).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(MemoryCeilingError);
    expect(refusal).toMatchObject({
      network: 'denoiser',
      neededBytes: 101,
      ceilingBytes: 100,
      retryable: false,
    });
    expect(events).toEqual([]);
  });

  it('goes on after a network could not be opened', async () => {
    const broken = { ...network('broken', 10), open: () => Promise.reject(new Error('no such file')) };
    await expect(pool.add(broken)).rejects.toThrow('no such file');
    await (await pool.add(network('text', 40))).run({});

    expect(events).toEqual(['open text', 'run text']);
  });

  it('closes a network that is released', async () => {
    const text = await pool.add(network('text', 40));
    await text.release();
    await text.release();

    expect(events).toEqual(['open text', 'close text']);
  });
});
