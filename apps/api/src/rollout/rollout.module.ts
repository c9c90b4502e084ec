import { Module } from '@nestjs/common';
import { OperatorLogModule } from '../operations/operator-log.module.js';
import { FeatureFlagResolver } from './feature-flag.resolver.js';
import { FeatureFlagService } from './feature-flag.service.js';
import { UnleashClientController } from './unleash-client.controller.js';

@Module({
  imports: [OperatorLogModule],
  controllers: [UnleashClientController],
  providers: [FeatureFlagService, FeatureFlagResolver],
})
export class RolloutModule {}
