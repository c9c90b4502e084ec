import { Inject, Injectable } from '@nestjs/common';
import type { SignedInContext } from '../../context/api-context.js';
import { PromptReview } from '../../policy/prompt-review.js';
import { CHECKPOINT_DEFAULTS, type CheckpointDefaults } from '../checkpoint-defaults.js';
import type { CreateGenerationOutcome } from '../create-generation.outcome.js';
import { GenerationAdmission } from '../generation-admission.js';
import { GenerationQueueing } from '../generation-queueing.js';
import { RequestedEvents } from '../requested-events.js';
import { clientRequestIdProblems } from '../wanted-generation.js';
import { PictureSourceService, type WantedPictures } from './picture-source.service.js';
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
    const found = await this.sources.findAll(context, wish);
    if (!found.ok) return { kind: 'invalid', problems: [found.problem] };
    const settled = wish.settle(found.pictures.source, this.defaults);
    if (!settled.ok) return { kind: 'invalid', problems: settled.problems };
    const crowded = await this.admission.queueRefusal();
    return crowded ?? this.reviewAndQueue(context, wish, { ...found.pictures, settings: settled.settings });
  }

  private async reviewAndQueue(
    context: SignedInContext,
    { kind, clientRequestId, maskUploadId }: PictureWish,
    { source, target, settings }: WantedPictures & { readonly settings: PictureSettings },
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
      targetUploadId: target?.uploadId ?? null,
      targetImageId: target?.imageId ?? null,
    });
  }
}
