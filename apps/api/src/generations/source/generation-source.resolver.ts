import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../graphql/graphql-context.js';
import type { Loaders } from '../../graphql/loaders/loaders.js';
import { make } from '../../graphql/make.js';
import { imageUrl } from '../../images/image-url.js';
import { uploadUrl } from '../../uploads/upload-url.js';
import { GenerationType } from '../generation.type.js';
import { GenerationSourceType } from './generation-source.type.js';

@Resolver(() => GenerationType)
export class GenerationSourceResolver {
  @ResolveField(() => GenerationSourceType, { nullable: true, description: 'Null for pictures from words.' })
  source(
    @Parent() { sourceImageId, sourceUploadId }: GenerationType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<GenerationSourceType | null> {
    return toSource({ imageId: sourceImageId, uploadId: sourceUploadId }, loaders);
  }

  @ResolveField(() => GenerationSourceType, {
    nullable: true,
    description: 'Where an interpolation leads; null for every other kind.',
  })
  target(
    @Parent() { targetImageId, targetUploadId }: GenerationType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<GenerationSourceType | null> {
    return toSource({ imageId: targetImageId, uploadId: targetUploadId }, loaders);
  }
}

async function toSource(
  { imageId, uploadId }: { readonly imageId: string | null; readonly uploadId: string | null },
  loaders: Loaders,
): Promise<GenerationSourceType | null> {
  if (imageId !== null) {
    const generationId = await loaders.generationOfImage.load(imageId);
    return make(GenerationSourceType, { imageId, generationId, uploadId: null, url: imageUrl(imageId) });
  }
  if (uploadId === null) return null;
  return make(GenerationSourceType, {
    imageId: null,
    generationId: null,
    uploadId,
    url: uploadUrl(uploadId),
  });
}
