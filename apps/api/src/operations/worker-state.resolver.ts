import { Query, Resolver } from '@nestjs/graphql';
import { type KnownWorker, WorkerRegistry } from '#platform';
import { RequiresRole } from '../auth/permission.js';
import { make } from '../graphql/make.js';
import { WorkerStateType } from './worker-state.type.js';

@Resolver(() => WorkerStateType)
export class WorkerStateResolver {
  constructor(private readonly registry: WorkerRegistry) {}

  @RequiresRole('operator')
  @Query(() => [WorkerStateType])
  async workers(): Promise<WorkerStateType[]> {
    return (await this.registry.list()).map(toWorkerState);
  }
}

function toWorkerState(worker: KnownWorker): WorkerStateType {
  return make(WorkerStateType, {
    workerId: worker.workerId,
    state: worker.state,
    checkpointId: worker.checkpointId,
    detail: worker.detail,
    seenAt: worker.seenAt,
    live: worker.live,
  });
}
