/** What an eye can follow. Steps of a small checkpoint come faster, and a preview of each would be work for nobody. */
const DEFAULT_EVERY_MS = 100;

/** Says which denoising steps bring a preview: the first, and then one in every so many milliseconds. */
export class PreviewPace {
  #lastMs = Number.NEGATIVE_INFINITY;

  /**
   * @param everyMs 0 for every step
   * @param nowMs   a clock that never runs backwards
   */
  constructor(
    private readonly everyMs = DEFAULT_EVERY_MS,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  /** Whether a preview is due; if so, the time to the next one begins. */
  isDue(): boolean {
    const nowMs = this.nowMs();
    if (nowMs - this.#lastMs < this.everyMs) return false;
    this.#lastMs = nowMs;
    return true;
  }
}
