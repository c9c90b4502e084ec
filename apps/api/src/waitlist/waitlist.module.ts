import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { OperatorLogModule } from '../operations/operator-log.module.js';
import { AdmissionService } from './admission.service.js';
import { JoinWaitlistService } from './join-waitlist.service.js';
import { WaitlistReadModel } from './waitlist.read-model.js';
import { WaitlistResolver } from './waitlist.resolver.js';

@Module({
  imports: [AuthModule, OperatorLogModule],
  providers: [JoinWaitlistService, AdmissionService, WaitlistReadModel, WaitlistResolver],
})
export class WaitlistModule {}
