import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { LivePolicy, type LoadedPolicy } from '#platform';
import type { JudgedPrompt } from '../judged-prompt.js';
import { ShadowRecords } from './shadow-records.js';

/** A database that is slow for a minute must not fill the memory; statistics may miss a prompt. */
const MAX_WAITING = 500;

/** Has the versions in shadow judge along, after the person has been answered. Their verdicts change nothing. */
@Injectable()
export class ShadowReview implements BeforeApplicationShutdown {
  readonly #logger = new Logger('Policy');
  #waiting = 0;
  #last: Promise<void> = Promise.resolve();

  constructor(
    private readonly live: LivePolicy,
    private readonly records: ShadowRecords,
  ) {}

  judgeLater(judged: JudgedPrompt): void {
    for (const shadow of this.live.shadows()) {
      if (this.#waiting >= MAX_WAITING) return;
      this.#waiting += 1;
      this.#last = this.#last.then(() => this.#judge(shadow, judged));
    }
  }

  /** Before any connection closes: what was judged is still written down. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.#last;
  }

  async #judge({ packId, number, policy }: LoadedPolicy, judged: JudgedPrompt): Promise<void> {
    try {
      const { prompt, accessStage } = judged;
      await this.records.add(packId, judged, policy.reviewPrompt(prompt, { accessStage }));
    } catch (error) {
      this.#logger.warn(`Version ${number} could not judge in shadow: ${String(error)}`);
    } finally {
      this.#waiting -= 1;
    }
  }
}
