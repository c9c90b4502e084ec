import type { GenerationQueue } from '../queue/generation.queue.js';

/** Remembers what was enqueued, each generation once, in order. */
export class FakeGenerationQueue implements GenerationQueue {
  readonly #waiting = new Set<string>();

  async enqueue(generationId: string): Promise<void> {
    this.#waiting.add(generationId);
  }

  async restore(generationId: string): Promise<boolean> {
    if (this.#waiting.has(generationId)) return false;
    await this.enqueue(generationId);
    return true;
  }

  async countWaiting(): Promise<number> {
    return this.#waiting.size;
  }

  async close(): Promise<void> {
    // Holds nothing.
  }

  get enqueued(): readonly string[] {
    return [...this.#waiting];
  }
}
