import { Module } from '@nestjs/common';
import { APP_CONFIG, type Config } from '#platform';
import { UploadsModule } from '../uploads/uploads.module.js';
import { PolicyModule } from '../policy/policy.module.js';
import { CancelGenerationService } from './cancel-generation.service.js';
import { CHECKPOINT_DEFAULTS, readCheckpointDefaults } from './checkpoint-defaults.js';
import { CreateGenerationService } from './create-generation.service.js';
import { GenerationAdmission } from './generation-admission.js';
import { CreateFromPictureService } from './from-picture/create-from-picture.service.js';
import { FromPictureResolver } from './from-picture/from-picture.resolver.js';
import { PictureSourceService } from './from-picture/picture-source.service.js';
import { GenerationSourceResolver } from './source/generation-source.resolver.js';
import { RequestedEvents } from './requested-events.js';
import { GenerationEventHub } from './events/generation-event-hub.js';
import { GenerationEventsResolver } from './events/generation-events.resolver.js';
import { GenerationEventsService } from './events/generation-events.service.js';
import { GenerationFieldsReadModel } from './generation-fields.read-model.js';
import { GenerationGate } from './generation-gate.js';
import { GenerationListReadModel } from './generation-list.read-model.js';
import { GenerationQueueing } from './generation-queueing.js';
import { GenerationResolver } from './generation.resolver.js';

@Module({
  imports: [PolicyModule, UploadsModule],
  providers: [
    {
      provide: CHECKPOINT_DEFAULTS,
      inject: [APP_CONFIG],
      useFactory: (config: Config) => readCheckpointDefaults(config.worker.checkpointDir),
    },
    GenerationGate,
    GenerationAdmission,
    GenerationQueueing,
    RequestedEvents,
    CreateGenerationService,
    PictureSourceService,
    CreateFromPictureService,
    CancelGenerationService,
    GenerationListReadModel,
    GenerationFieldsReadModel,
    GenerationEventHub,
    GenerationEventsService,
    GenerationResolver,
    FromPictureResolver,
    GenerationSourceResolver,
    GenerationEventsResolver,
  ],
  exports: [GenerationGate, GenerationFieldsReadModel],
})
export class GenerationsModule {}
