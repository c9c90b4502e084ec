import { Inject, Injectable } from '@nestjs/common';
import type { SignedInContext } from '../../context/api-context.js';
import type { FieldProblem } from '../../graphql/results/invalid-input.result.js';
import { PromptReview } from '../../policy/prompt-review.js';
import { CHECKPOINT_DEFAULTS, type CheckpointDefaults } from '../checkpoint-defaults.js';
import type { CreateGenerationOutcome } from '../create-generation.outcome.js';
import { GenerationAdmission } from '../generation-admission.js';
import { GenerationQueueing } from '../generation-queueing.js';
import { RequestedEvents } from '../requested-events.js';
import { clientRequestIdProblems } from '../wanted-generation.js';
import { type PictureSource, PictureSourceService } from './picture-source.service.js';
import type { PictureSettings, PictureWish } from './picture-wish.js';

/** From a wish about a picture to a queued generation, or to the reason why not; the order is that of `createGeneration`. */
@Injectable()
export class CreateFromPictureService {
  constructor(
    @Inject(CHECKPOINT_DEFAULTS) private readonly defaults: CheckpointDefaults,
    private readonly admission: GenerationAdmission,
    private readonly sources: PictureSourceService,
    private readonly review: PromptReview,
    private readonly queueing: GenerationQueueing,
    private readonly events: RequestedEvents,
  ) {}

  async create(context: SignedInContext, wish: PictureWish): Promise<CreateGenerationOutcome> {
    const outcome = await this.decide(context, wish);
    this.events.record(context, outcome);
    return outcome;
  }

  private async decide(context: SignedInContext, wish: PictureWish): Promise<CreateGenerationOutcome> {
    const earlier = await this.queueing.findClick(context, wish.clientRequestId);
    if (earlier !== null) return { kind: 'repeated', generation: earlier };
    const refusal = await this.admission.refusal(context);
    if (refusal !== null) return refusal;
    const idProblems = clientRequestIdProblems(wish.clientRequestId);
    if (idProblems.length > 0) return { kind: 'invalid', problems: idProblems };
    const found = await this.sources.find(context, wish.source);
    if (!found.ok) return { kind: 'invalid', problems: [found.problem] };
    const maskProblem = await this.maskProblem(context, wish);
    if (maskProblem !== null) return { kind: 'invalid', problems: [maskProblem] };
    const settled = wish.settle(found.source, this.defaults);
    if (!settled.ok) return { kind: 'invalid', problems: settled.problems };
    const crowded = await this.admission.queueRefusal();
    return (
      crowded ?? this.reviewAndQueue(context, wish, { source: found.source, settings: settled.settings })
    );
  }

  private maskProblem(context: SignedInContext, wish: PictureWish): Promise<FieldProblem | null> | null {
    return wish.maskUploadId === null ? null : this.sources.findMask(context, wish.maskUploadId);
  }

  private async reviewAndQueue(
    context: SignedInContext,
    { kind, clientRequestId, maskUploadId }: PictureWish,
    { source, settings }: { source: PictureSource; settings: PictureSettings },
  ): Promise<CreateGenerationOutcome> {
    const reviewed = await this.review.review(context, settings.prompt);
    if (reviewed.kind === 'unavailable') return reviewed;
    const { verdict: promptVerdict } = reviewed;
    if (promptVerdict.outcome === 'block') return { kind: 'refused', verdict: promptVerdict };
    return this.queueing.queue(context, {
      ...settings,
      kind,
      clientRequestId,
      promptVerdict,
      maskUploadId,
      sourceUploadId: source.uploadId,
      sourceImageId: source.imageId,
    });
  }
}
