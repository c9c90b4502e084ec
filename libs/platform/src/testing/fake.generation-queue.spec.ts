import { describe, expect, it } from '@jest/globals';
import { FakeGenerationQueue } from './fake.generation-queue.js';
import { describeGenerationQueue } from './generation-queue.conformance.js';

describeGenerationQueue('a fake', async () => {
  const queue = new FakeGenerationQueue();
  return { queue, close: () => queue.close() };
});

describe('the fake queue', () => {
  it('remembers the order', async () => {
    const queue = new FakeGenerationQueue();
    await queue.enqueue('b');
    await queue.enqueue('a');
    expect(queue.enqueued).toEqual(['b', 'a']);
  });
});
