/** A bell that rings at most once per wait: any number of rings while nobody waits count as one. */
export class WakeUp {
  #pending = false;
  #closed = false;
  #ring: (() => void) | null = null;

  ring(): void {
    this.#pending = true;
    this.#ring?.();
  }

  /** Ends the current wait and all later ones. */
  close(): void {
    this.#closed = true;
    this.#ring?.();
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /**
   * Resolves at the next ring, at once when it rang since the last wait, and after `timeoutMs` in any case.
   */
  async wait(timeoutMs: number): Promise<void> {
    if (!this.#pending && !this.#closed) await this.#nextRing(timeoutMs);
    this.#pending = false;
  }

  #nextRing(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#ring?.(), timeoutMs);
      timer.unref();
      this.#ring = () => {
        clearTimeout(timer);
        this.#ring = null;
        resolve();
      };
    });
  }
}
