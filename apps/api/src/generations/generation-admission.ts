import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type Config, GenerationReadModel } from '#platform';
import { hasRole } from '../auth/permission.js';
import type { SignedInContext } from '../context/api-context.js';
import { RateLimiter } from '../limits/rate-limiter.js';
import type { CreateGenerationOutcome } from './create-generation.outcome.js';
import { GenerationGate } from './generation-gate.js';

/** Long enough for a few generations to finish. */
const QUEUE_FULL_RETRY_SECONDS = 30;

type Refusal = Exclude<CreateGenerationOutcome, { kind: 'created' | 'repeated' }>;

/** Whether a person may ask now, whatever for. */
@Injectable()
export class GenerationAdmission {
  constructor(
    @Inject(APP_CONFIG) private readonly config: Config,
    private readonly gate: GenerationGate,
    private readonly limiter: RateLimiter,
    private readonly generations: GenerationReadModel,
  ) {}

  /** The person's standing, the rollout, the person's pace, and whether anybody is there to do the work. */
  async refusal(context: SignedInContext): Promise<Refusal | null> {
    return (
      this.refusalOfPerson(context) ?? (await this.refusalOfPace(context)) ?? this.refusalOfWorkers(context)
    );
  }

  async queueRefusal(): Promise<Refusal | null> {
    const waiting = await this.generations.countWaiting();
    if (waiting < this.config.queue.waitingLimit) return null;
    return { kind: 'queueFull', retryAfterSeconds: QUEUE_FULL_RETRY_SECONDS };
  }

  private refusalOfPerson({ user }: SignedInContext): Refusal | null {
    const access = this.gate.accessOf(user);
    if (access.kind === 'open') return null;
    const { reason, message } = access;
    if (reason !== 'SUSPENDED') return { kind: 'closed', reason, message };
    return { kind: 'suspended', suspendedAt: user.suspendedAt ?? new Date(), message };
  }

  private async refusalOfPace({ user }: SignedInContext): Promise<Refusal | null> {
    const answer = await this.limiter.take('createGeneration.user', user.id);
    return answer.allowed ? null : { kind: 'rateLimited', retryAfterSeconds: answer.retryAfterSeconds };
  }

  private async refusalOfWorkers({ user }: SignedInContext): Promise<Refusal | null> {
    const availability = await this.gate.availability();
    if (availability.kind === 'ready') return null;
    const detail = hasRole(user, 'operator') ? availability.detail : null;
    return { kind: 'unavailable', message: availability.message, detail };
  }
}
