import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';

/** As many as the studio shows. */
const DEFAULT_IMAGE_COUNT = 4;

@InputType()
export class CreateGenerationInput {
  @Field(() => ID, { description: 'New for every click; the same one again returns the same generation.' })
  clientRequestId: string;

  @Field(() => String)
  prompt: string;

  @Field(() => Int, { defaultValue: DEFAULT_IMAGE_COUNT })
  imageCount: number;

  @Field(() => Float, { nullable: true, description: 'Unsigned 32-bit; drawn at random when left out.' })
  seed?: number | null;

  @Field(() => Int, { nullable: true, description: 'The checkpoint decides when left out.' })
  steps?: number | null;

  @Field(() => Float, { nullable: true, description: 'The checkpoint decides when left out.' })
  guidanceScale?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Width and height; the checkpoint decides when left out.',
  })
  sizePx?: number | null;
}
