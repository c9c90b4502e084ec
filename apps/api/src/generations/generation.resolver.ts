import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { GenerationReadModel } from '#platform';
import { SignedIn } from '../auth/permission.js';
import type { SignedInContext } from '../context/api-context.js';
import { SignedInContextParam } from '../context/current-context.decorator.js';
import type { GraphqlContext } from '../graphql/graphql-context.js';
import { isUuid } from '../graphql/ids.js';
import { type Connection, toConnection } from '../graphql/pagination/connection.js';
import { createdAtCursor } from '../graphql/pagination/newest-first.js';
import { pageRequest } from '../graphql/pagination/page.args.js';
import { toImage } from '../images/image.mapper.js';
import { ImageType } from '../images/image.type.js';
import { CancelGenerationService } from './cancel-generation.service.js';
import { toCancelGenerationResult } from './cancel-generation.mapper.js';
import { toCreateGenerationResult } from './create-generation.mapper.js';
import { CreateGenerationService } from './create-generation.service.js';
import { CancelGenerationResult, CreateGenerationResult } from './create-generation.union.js';
import { CreateGenerationInput } from './dto/create-generation.input.js';
import { GenerationListReadModel } from './generation-list.read-model.js';
import { toGeneration } from './generation.mapper.js';
import { GenerationConnection, GenerationType } from './generation.type.js';

/** Two rows of the studio's history on a wide screen. */
const GENERATIONS_PAGE_SIZE = 20;

@Resolver(() => GenerationType)
export class GenerationResolver {
  constructor(
    private readonly generations: GenerationReadModel,
    private readonly lists: GenerationListReadModel,
    private readonly creating: CreateGenerationService,
    private readonly cancelling: CancelGenerationService,
  ) {}

  @SignedIn()
  @Query(() => GenerationType, { nullable: true, description: "Null also when it is somebody else's." })
  async generation(
    @SignedInContextParam() { user }: SignedInContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<GenerationType | null> {
    const own = isUuid(id) ? await this.generations.findOwned(id, user.id) : null;
    return own === null ? null : toGeneration(own);
  }

  @SignedIn()
  @Query(() => GenerationConnection, { name: 'generations', description: 'Your own, newest first.' })
  async ownGenerations(
    @SignedInContextParam() context: SignedInContext,
    @Args('first', { type: () => Int, nullable: true, defaultValue: GENERATIONS_PAGE_SIZE }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<Connection<GenerationType>> {
    const page = await this.lists.page(context, pageRequest(first, after, GENERATIONS_PAGE_SIZE));
    return toConnection(page, { cursorOf: createdAtCursor, nodeOf: toGeneration });
  }

  @SignedIn()
  @Mutation(() => CreateGenerationResult)
  async createGeneration(
    @SignedInContextParam() context: SignedInContext,
    @Args('input') input: CreateGenerationInput,
  ): Promise<typeof CreateGenerationResult> {
    return toCreateGenerationResult(await this.creating.create(context, input));
  }

  @SignedIn()
  @Mutation(() => CancelGenerationResult)
  async cancelGeneration(
    @SignedInContextParam() context: SignedInContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof CancelGenerationResult> {
    return toCancelGenerationResult(await this.cancelling.cancel(context, id));
  }

  @ResolveField(() => [ImageType], { description: 'Empty until they may be seen.' })
  async images(
    @Parent() { id, status }: GenerationType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<ImageType[]> {
    if (status !== 'completed') return [];
    return (await loaders.visibleImages.load(id)).map(toImage);
  }

  @ResolveField(() => Int, { description: 'Credits spent on it; 0 once refunded.' })
  creditsCharged(@Parent() { id }: GenerationType, @Context() { loaders }: GraphqlContext): Promise<number> {
    return loaders.creditsCharged.load(id);
  }

  @ResolveField(() => Int, { nullable: true, description: '1 is next; null when it does not wait.' })
  async queuePosition(
    @Parent() { id, status }: GenerationType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<number | null> {
    return status === 'queued' ? loaders.queuePosition.load(id) : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Why a person looks first; set while held.' })
  async holdCategory(
    @Parent() { id, status }: GenerationType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<string | null> {
    return status === 'held' ? loaders.reviewCategory.load(id) : null;
  }
}
