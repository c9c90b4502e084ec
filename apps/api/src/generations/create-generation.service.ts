import { Inject, Injectable } from '@nestjs/common';
import type { GenerationRequest } from '#pipeline/request';
import type { SignedInContext } from '../context/api-context.js';
import { PromptReview } from '../policy/prompt-review.js';
import { CHECKPOINT_DEFAULTS, type CheckpointDefaults } from './checkpoint-defaults.js';
import type { CreateGenerationOutcome } from './create-generation.outcome.js';
import type { CreateGenerationInput } from './dto/create-generation.input.js';
import { GenerationAdmission } from './generation-admission.js';
import { GenerationQueueing } from './generation-queueing.js';
import { RequestedEvents } from './requested-events.js';
import { toWantedGeneration } from './wanted-generation.js';

/** From a wish to a queued generation, or to the reason why not. Nothing is stored or charged unless it is queued. */
@Injectable()
export class CreateGenerationService {
  constructor(
    @Inject(CHECKPOINT_DEFAULTS) private readonly defaults: CheckpointDefaults,
    private readonly admission: GenerationAdmission,
    private readonly review: PromptReview,
    private readonly queueing: GenerationQueueing,
    private readonly events: RequestedEvents,
  ) {}

  async create(context: SignedInContext, input: CreateGenerationInput): Promise<CreateGenerationOutcome> {
    const outcome = await this.decide(context, input);
    this.events.record(context, outcome);
    return outcome;
  }

  private async decide(
    context: SignedInContext,
    input: CreateGenerationInput,
  ): Promise<CreateGenerationOutcome> {
    const earlier = await this.queueing.findClick(context, input.clientRequestId);
    if (earlier !== null) return { kind: 'repeated', generation: earlier };
    const refusal = await this.admission.refusal(context);
    if (refusal !== null) return refusal;
    const wanted = toWantedGeneration(input, this.defaults);
    if (!wanted.ok) return { kind: 'invalid', problems: wanted.problems };
    const crowded = await this.admission.queueRefusal();
    if (crowded !== null) return crowded;
    return this.reviewAndQueue(context, input.clientRequestId, wanted.request);
  }

  private async reviewAndQueue(
    context: SignedInContext,
    clientRequestId: string,
    request: GenerationRequest,
  ): Promise<CreateGenerationOutcome> {
    const reviewed = await this.review.review(context, request.prompt);
    if (reviewed.kind === 'unavailable') return reviewed;
    const { verdict } = reviewed;
    if (verdict.outcome === 'block') return { kind: 'refused', verdict };
    return this.queueing.queue(context, { ...request, clientRequestId, promptVerdict: verdict });
  }
}
