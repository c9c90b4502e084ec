import { Injectable } from '@nestjs/common';
import { LivePolicy, type LoadedPolicy, PolicyUnavailableError } from '#platform';
import type { Verdict } from '#policy';
import { hasRole } from '../auth/permission.js';
import type { SignedInContext } from '../context/api-context.js';
import { RefusedPrompts } from './refused-prompts.js';
import { ShadowReview } from './shadow/shadow-review.js';

const UNAVAILABLE_MESSAGE =
  'Picture generation is closed: no content policy is in force. The operators can see why. Nothing was charged.';

export type PromptReviewResult =
  | { readonly kind: 'judged'; readonly verdict: Verdict }
  /** Nothing can be judged, so nothing may be made. `detail` is for operators and null for everybody else. */
  | { readonly kind: 'unavailable'; readonly message: string; readonly detail: string | null };

/** Judges prompts by the content policy in force. */
@Injectable()
export class PromptReview {
  constructor(
    private readonly live: LivePolicy,
    private readonly refused: RefusedPrompts,
    private readonly shadow: ShadowReview,
  ) {}

  async review({ user }: SignedInContext, prompt: string): Promise<PromptReviewResult> {
    const inForce = await this.inForce();
    if (inForce instanceof PolicyUnavailableError) {
      const detail = hasRole(user, 'operator') ? inForce.message : null;
      return { kind: 'unavailable', message: UNAVAILABLE_MESSAGE, detail };
    }
    const { accessStage } = user;
    const verdict = inForce.policy.reviewPrompt(prompt, { accessStage });
    if (verdict.outcome === 'block') await this.refused.keep({ prompt, accessStage, verdict });
    this.shadow.judgeLater({ prompt, accessStage, verdict });
    return { kind: 'judged', verdict };
  }

  private async inForce(): Promise<LoadedPolicy | PolicyUnavailableError> {
    try {
      return await this.live.current();
    } catch (error) {
      if (error instanceof PolicyUnavailableError) return error;
      throw error;
    }
  }
}
