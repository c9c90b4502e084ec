import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const ReviewSourcePartEnum = { SOURCE: 'source', TARGET: 'target', MASK: 'mask' } as const;
export type ReviewSourcePart = (typeof ReviewSourcePartEnum)[keyof typeof ReviewSourcePartEnum];

registerEnumType(ReviewSourcePartEnum, {
  name: 'ReviewSourcePart',
  valuesMap: {
    SOURCE: { description: 'What the pictures were made from.' },
    TARGET: { description: 'Where a blend leads.' },
    MASK: { description: 'Where an edit draws: in the white part.' },
  },
});

@ObjectType('ReviewSource', { description: 'A picture that the pictures of a case were made from.' })
export class ReviewSourceType {
  @Field(() => ReviewSourcePartEnum)
  part: ReviewSourcePart;

  @Field(() => String, {
    nullable: true,
    description:
      'Every fetch is written to the review log. Null once the picture was taken away or its time is over.',
  })
  url: string | null;

  @Field(() => Int)
  widthPx: number;

  @Field(() => Int)
  heightPx: number;
}
