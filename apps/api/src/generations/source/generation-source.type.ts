import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('GenerationSource', { description: 'A picture that a generation started from or led to.' })
export class GenerationSourceType {
  @Field(() => ID, { nullable: true, description: 'Set when it was one of your pictures.' })
  imageId: string | null;

  @Field(() => ID, { nullable: true, description: 'The generation that this picture came from.' })
  generationId: string | null;

  @Field(() => ID, { nullable: true, description: 'Set when it was an upload.' })
  uploadId: string | null;

  @Field(() => String, { description: 'Where its owner may see it. Uploads are gone after a day.' })
  url: string;
}
