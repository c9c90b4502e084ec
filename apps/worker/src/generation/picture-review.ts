import type { ImageFacts } from '#pipeline';
import type { GenerationEntity, HashBankMatcher, Hold, LivePolicy, SurroundingPrompts } from '#platform';
import type { ImageFacts as PolicyImageFacts, JointSubject, KnownImage, Verdict } from '#policy';
import type { Drawing } from '../inference/image-pipeline.js';

export type PictureReviewResult =
  | { readonly kind: 'pass' }
  /** A person looks before anybody else does. */
  | { readonly kind: 'hold'; readonly hold: Hold }
  /** A picture that operators have banned came in or out. */
  | { readonly kind: 'refuse'; readonly message: string };

/** Judges what was drawn. */
export interface PictureReview {
  judge(generation: GenerationEntity, drawing: Drawing): Promise<PictureReviewResult>;
}

/** The policy's code for a picture that matches a hash bank. */
const KNOWN_PICTURE = 'POLICY_IMAGE_KNOWN';

/**
 * Asks the policy about words, sources (with the words that they were made from), mask, result and what the person asked
 * for before, together: two harmless halves can make a breach. The networks behind the facts are often wrong, and words
 * that were allowed may be meant well, so what would be blocked is held for a person; only known pictures are refused.
 */
export class PolicyPictureReview implements PictureReview {
  constructor(
    private readonly banks: Pick<HashBankMatcher, 'match'>,
    private readonly live: Pick<LivePolicy, 'current'>,
    private readonly prompts: SurroundingPrompts,
  ) {}

  async judge(generation: GenerationEntity, { facts }: Drawing): Promise<PictureReviewResult> {
    const around = await this.prompts.around(generation);
    const upload = await this.known(facts.source, around.source);
    const target = await this.known(facts.target, around.target);
    const given: Omit<JointSubject, 'output'> = {
      prompt: generation.prompt,
      history: around.before,
      ...(upload === null ? {} : { upload }),
      ...(target === null ? {} : { target }),
      ...(facts.mask === null ? {} : { mask: facts.mask }),
    };
    const { policy } = await this.live.current();
    const verdicts: Verdict[] = [];
    for (const image of facts.images) {
      verdicts.push(policy.reviewJointly({ ...given, output: { facts: await this.toPolicyFacts(image) } }));
    }
    return resultOf(verdicts.filter(({ outcome }) => outcome !== 'allow'));
  }

  private async known(facts: ImageFacts | null, prompts: readonly string[]): Promise<KnownImage | null> {
    if (facts === null && prompts.length === 0) return null;
    return {
      ...(facts === null ? {} : { facts: await this.toPolicyFacts(facts) }),
      ...(prompts.length === 0 ? {} : { prompt: prompts.join('. ') }),
    };
  }

  private async toPolicyFacts({ nsfw, faces, pdq }: ImageFacts): Promise<PolicyImageFacts> {
    return {
      nsfw,
      faces: faces.map(({ score, photo, widthPx, heightPx }) => ({
        score,
        photo,
        sizePx: Math.max(widthPx, heightPx),
      })),
      pdqMatches: await this.banks.match(pdq.views),
    };
  }
}

function resultOf(verdicts: readonly Verdict[]): PictureReviewResult {
  const known = verdicts.find(({ outcome, code }) => outcome === 'block' && code === KNOWN_PICTURE);
  if (known !== undefined) {
    return { kind: 'refuse', message: known.reasons[0]?.message ?? 'This picture may not be used here.' };
  }
  const gravest = verdicts.find(({ outcome }) => outcome === 'block') ?? verdicts[0];
  if (gravest === undefined) return { kind: 'pass' };
  const { category, policyVersion, reasons } = gravest;
  return { kind: 'hold', hold: { category, policyVersion, reasons: reasons.map(({ code }) => code) } };
}
