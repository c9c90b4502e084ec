import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../graphql/graphql-context.js';
import { make } from '../../graphql/make.js';
import { imageUrl } from '../../images/image-url.js';
import { uploadUrl } from '../../uploads/upload-url.js';
import { GenerationType } from '../generation.type.js';
import { GenerationSourceType } from './generation-source.type.js';

@Resolver(() => GenerationType)
export class GenerationSourceResolver {
  @ResolveField(() => GenerationSourceType, { nullable: true, description: 'Null for pictures from words.' })
  async source(
    @Parent() { sourceImageId: imageId, sourceUploadId: uploadId }: GenerationType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<GenerationSourceType | null> {
    if (imageId !== null) {
      const generationId = await loaders.generationOfImage.load(imageId);
      return make(GenerationSourceType, { imageId, generationId, uploadId: null, url: imageUrl(imageId) });
    }
    if (uploadId === null) return null;
    const url = uploadUrl(uploadId);
    return make(GenerationSourceType, { imageId: null, generationId: null, uploadId, url });
  }
}
