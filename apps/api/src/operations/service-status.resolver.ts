import { Query, Resolver } from '@nestjs/graphql';
import { REQUEST_LIMITS } from '#pipeline/request';
import { Public } from '../auth/permission.js';
import type { ApiContext } from '../context/api-context.js';
import { CurrentContext } from '../context/current-context.decorator.js';
import { make } from '../graphql/make.js';
import { ServiceStatusService } from './service-status.service.js';
import { ServiceStatusType } from './service-status.type.js';
import { SUGGESTIONS } from './suggestions.js';

@Resolver(() => ServiceStatusType)
export class ServiceStatusResolver {
  constructor(private readonly status: ServiceStatusService) {}

  @Public()
  @Query(() => ServiceStatusType)
  async serviceStatus(@CurrentContext() context: ApiContext): Promise<ServiceStatusType> {
    return make(ServiceStatusType, {
      ...(await this.status.current(context)),
      suggestions: [...SUGGESTIONS],
      maxPromptCharacters: REQUEST_LIMITS.promptCharacters.max,
      maxImageCount: REQUEST_LIMITS.imageCount.max,
    });
  }
}
