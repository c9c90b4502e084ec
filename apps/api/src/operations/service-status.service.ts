import { Injectable } from '@nestjs/common';
import { GenerationReadModel } from '#platform';
import { LOWEST_GENERATING_STAGE } from '#rollout';
import type { ApiContext } from '../context/api-context.js';
import { GenerationGate } from '../generations/generation-gate.js';

export interface ServiceStatus {
  readonly generationOpen: boolean;
  readonly message: string | null;
  readonly checkpointId: string | null;
  readonly workersReady: number;
  readonly queueLength: number;
}

/** A person who would be let in; the status is about the service, not about the visitor. */
const ORDINARY_PERSON = {
  id: '00000000-0000-0000-0000-000000000000',
  accessStage: LOWEST_GENERATING_STAGE,
  role: 'member',
  suspendedAt: null,
} as const;

/** Whether pictures can be made right now, in words for the page. */
@Injectable()
export class ServiceStatusService {
  constructor(
    private readonly gate: GenerationGate,
    private readonly generations: GenerationReadModel,
  ) {}

  async current({ user }: ApiContext): Promise<ServiceStatus> {
    const access = this.gate.accessOf(user ?? ORDINARY_PERSON);
    const availability = await this.gate.availability();
    const workers = availability.kind === 'ready' ? availability.workers : [];
    const closedMessage = access.kind === 'closed' ? access.message : null;
    const unavailableMessage = availability.kind === 'unavailable' ? availability.message : null;
    return {
      generationOpen: closedMessage === null && unavailableMessage === null,
      message: closedMessage ?? unavailableMessage,
      checkpointId: workers[0]?.checkpointId ?? null,
      workersReady: workers.length,
      queueLength: await this.generations.countWaiting(),
    };
  }
}
