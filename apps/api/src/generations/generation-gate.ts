import { Inject, Injectable } from '@nestjs/common';
import { FLAG_GATE, type FlagGate, type KnownWorker, type UserEntity, WorkerRegistry } from '#platform';
import { decideGenerationAccess, type GenerationAccess } from '#rollout';

export type WorkerAvailability =
  | { readonly kind: 'ready'; readonly workers: readonly KnownWorker[] }
  | { readonly kind: 'unavailable'; readonly message: string; readonly detail: string | null };

/** Whether a person may generate now, and whether anybody is there to do it. */
@Injectable()
export class GenerationGate {
  constructor(
    @Inject(FLAG_GATE) private readonly flags: FlagGate,
    private readonly workers: WorkerRegistry,
  ) {}

  accessOf(user: Pick<UserEntity, 'id' | 'accessStage' | 'role' | 'suspendedAt'>): GenerationAccess {
    const { id: userId, accessStage, role } = user;
    const asking = { userId, accessStage, role };
    return decideGenerationAccess({
      accessStage,
      suspended: user.suspendedAt !== null,
      flagsReady: this.flags.ready(),
      generationEnabled: this.flags.isEnabled('generation.enabled', asking),
      generationAccess: this.flags.isEnabled('generation.access', asking),
    });
  }

  async availability(): Promise<WorkerAvailability> {
    const live = (await this.workers.list()).filter((worker) => worker.live);
    const ready = live.filter((worker) => worker.state === 'ready');
    if (ready.length > 0) return { kind: 'ready', workers: ready };
    return { kind: 'unavailable', ...explain(live) };
  }
}

function explain(live: readonly KnownWorker[]): { message: string; detail: string | null } {
  const broken = live.find((worker) => worker.state === 'unavailable');
  if (broken !== undefined) {
    return {
      message:
        'Picture generation is unavailable: its checkpoint could not be loaded. The operators can see why.',
      detail: broken.detail,
    };
  }
  if (live.some((worker) => worker.state === 'starting')) {
    return { message: 'Picture generation is starting up. Please try again in a minute.', detail: null };
  }
  return {
    message: 'Picture generation is unavailable at the moment. Please try again later.',
    detail: 'No worker has been heard from lately.',
  };
}
