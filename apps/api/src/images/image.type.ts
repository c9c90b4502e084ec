import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Image', { description: 'A finished picture its owner may see.' })
export class ImageType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  position: number;

  @Field(() => Int)
  widthPx: number;

  @Field(() => Int)
  heightPx: number;

  @Field(() => Float)
  seed: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Of extensions, which come in this order: how visible the edge of the given picture is, from 0 to 1.',
  })
  seamScore: number | null;

  @Field(() => String)
  url: string;
}
