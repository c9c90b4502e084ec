import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Policy, Verdict, VerdictPair } from '#policy';

/** How long other people's requests wait for a back-test at a time. */
const TURN_MS = 8;

export interface TextToJudge {
  readonly text: string;
  readonly accessStage: number;
}

/** Judges every text without keeping the process from its other work. */
export async function judgeEach(policy: Policy, texts: readonly TextToJudge[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  let turnEndsMs = performance.now() + TURN_MS;
  for (const { text, accessStage } of texts) {
    verdicts.push(policy.reviewPrompt(text, { accessStage }));
    if (performance.now() < turnEndsMs) continue;
    await nextTurn();
    turnEndsMs = performance.now() + TURN_MS;
  }
  return verdicts;
}

/** Judges every text under both policies; the pairs are in the order of the texts. */
export async function judgePairs<T extends TextToJudge>(
  before: Policy,
  after: Policy,
  texts: readonly T[],
): Promise<VerdictPair<T>[]> {
  const was = await judgeEach(before, texts);
  const is = await judgeEach(after, texts);
  return texts.flatMap((key, place) => {
    const [first, second] = [was[place], is[place]];
    return first === undefined || second === undefined ? [] : [{ key, before: first, after: second }];
  });
}
