import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { SignedIn } from '../../auth/permission.js';
import type { SignedInContext } from '../../context/api-context.js';
import { SignedInContextParam } from '../../context/current-context.decorator.js';
import { toCreateGenerationResult } from '../create-generation.mapper.js';
import { CreateGenerationResult } from '../create-generation.union.js';
import { GenerationType } from '../generation.type.js';
import { CreateFromPictureService } from './create-from-picture.service.js';
import {
  EditImageInput,
  InterpolateImagesInput,
  OutpaintImageInput,
  UpscaleImageInput,
  VaryImageInput,
} from './dto/from-picture.input.js';
import {
  type PictureWish,
  toEditWish,
  toInterpolateWish,
  toOutpaintWish,
  toUpscaleWish,
  toVaryWish,
} from './picture-wish.js';

@Resolver(() => GenerationType)
export class FromPictureResolver {
  constructor(private readonly creating: CreateFromPictureService) {}

  @SignedIn()
  @Mutation(() => CreateGenerationResult, { description: 'Draws the masked part of a picture anew.' })
  editImage(
    @SignedInContextParam() context: SignedInContext,
    @Args('input') input: EditImageInput,
  ): Promise<typeof CreateGenerationResult> {
    return this.create(context, toEditWish(input));
  }

  @SignedIn()
  @Mutation(() => CreateGenerationResult, { description: 'Continues a picture beyond its edges.' })
  outpaintImage(
    @SignedInContextParam() context: SignedInContext,
    @Args('input') input: OutpaintImageInput,
  ): Promise<typeof CreateGenerationResult> {
    return this.create(context, toOutpaintWish(input));
  }

  @SignedIn()
  @Mutation(() => CreateGenerationResult, { description: 'Draws new pictures after a given one.' })
  varyImage(
    @SignedInContextParam() context: SignedInContext,
    @Args('input') input: VaryImageInput,
  ): Promise<typeof CreateGenerationResult> {
    return this.create(context, toVaryWish(input));
  }

  @SignedIn()
  @Mutation(() => CreateGenerationResult, { description: 'Draws what lies between two pictures, in order.' })
  interpolateImages(
    @SignedInContextParam() context: SignedInContext,
    @Args('input') input: InterpolateImagesInput,
  ): Promise<typeof CreateGenerationResult> {
    return this.create(context, toInterpolateWish(input));
  }

  @SignedIn()
  @Mutation(() => CreateGenerationResult, { description: 'Enlarges a picture four times in each direction.' })
  upscaleImage(
    @SignedInContextParam() context: SignedInContext,
    @Args('input') input: UpscaleImageInput,
  ): Promise<typeof CreateGenerationResult> {
    return this.create(context, toUpscaleWish(input));
  }

  private async create(context: SignedInContext, wish: PictureWish): Promise<typeof CreateGenerationResult> {
    return toCreateGenerationResult(await this.creating.create(context, wish));
  }
}
