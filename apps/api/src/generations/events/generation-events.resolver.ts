import { Args, ID, Int, Resolver, Subscription } from '@nestjs/graphql';
import { SignedIn } from '../../auth/permission.js';
import type { SignedInContext } from '../../context/api-context.js';
import { SignedInContextParam } from '../../context/current-context.decorator.js';
import { notFoundError } from '../../graphql/errors.js';
import { toGenerationEvent } from '../generation.mapper.js';
import { GenerationEventType } from '../generation.type.js';
import { type GenerationNews, GenerationEventsService } from './generation-events.service.js';

@Resolver()
export class GenerationEventsResolver {
  constructor(private readonly events: GenerationEventsService) {}

  @SignedIn()
  @Subscription(() => GenerationEventType, {
    description: 'What was missed since `afterSequence`, then what happens, until it is over.',
    resolve: ({ event, generation }: GenerationNews) => toGenerationEvent(event, generation),
  })
  async generationEvents(
    @SignedInContextParam() context: SignedInContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('afterSequence', { type: () => Int, nullable: true, defaultValue: 0 }) afterSequence: number | null,
  ): Promise<AsyncIterableIterator<GenerationNews>> {
    const news = await this.events.follow(context, id, afterSequence ?? 0);
    if (news === null) throw notFoundError('There is no such generation.');
    return news;
  }
}
