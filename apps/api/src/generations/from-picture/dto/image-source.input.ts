import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({ description: 'The picture to start from: exactly one of the two.' })
export class ImageSourceInput {
  @Field(() => ID, { nullable: true, description: 'From POST /uploads.' })
  uploadId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A picture of your own that you can see.' })
  imageId?: string | null;
}
