import type { Verdict } from '#policy';

/** A prompt and what the live policy said of it. */
export interface JudgedPrompt {
  readonly prompt: string;
  readonly accessStage: number;
  readonly verdict: Verdict;
}
