import { Module } from '@nestjs/common';
import { GenerationsModule } from '../generations/generations.module.js';
import { OperatorEventReadModel } from './operator-event.read-model.js';
import { OperatorEventResolver } from './operator-event.resolver.js';
import { ServiceStatusResolver } from './service-status.resolver.js';
import { ServiceStatusService } from './service-status.service.js';
import { WorkerStateResolver } from './worker-state.resolver.js';

@Module({
  imports: [GenerationsModule],
  providers: [
    OperatorEventReadModel,
    OperatorEventResolver,
    ServiceStatusService,
    ServiceStatusResolver,
    WorkerStateResolver,
  ],
})
export class OperationsModule {}
