import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { ImageSourceInput } from './image-source.input.js';

/** As many as an edit or a variation shows beside its source. */
const DEFAULT_IMAGE_COUNT = 3;

@InputType({ isAbstract: true })
abstract class FromPictureInput {
  @Field(() => ID, { description: 'New for every click; the same one again returns the same generation.' })
  clientRequestId: string;

  @Field(() => ImageSourceInput)
  source: ImageSourceInput;
}

@InputType({ isAbstract: true })
abstract class DrawnFromPictureInput extends FromPictureInput {
  @Field(() => Int, { defaultValue: DEFAULT_IMAGE_COUNT })
  imageCount: number;

  @Field(() => Float, { nullable: true, description: 'Unsigned 32-bit; drawn at random when left out.' })
  seed?: number | null;
}

@InputType()
export class EditImageInput extends DrawnFromPictureInput {
  @Field(() => ID, { description: 'From POST /uploads?purpose=mask. White or transparent is drawn anew.' })
  maskUploadId: string;

  @Field(() => String, { description: 'What the masked part should show.' })
  prompt: string;
}

@InputType()
export class OutpaintImageInput extends DrawnFromPictureInput {
  @Field(() => String)
  prompt: string;

  @Field(() => Int, { defaultValue: 0 })
  leftPx: number;

  @Field(() => Int, { defaultValue: 0 })
  rightPx: number;

  @Field(() => Int, { defaultValue: 0 })
  topPx: number;

  @Field(() => Int, { defaultValue: 0 })
  bottomPx: number;
}

@InputType()
export class VaryImageInput extends DrawnFromPictureInput {
  @Field(() => Float, {
    defaultValue: 1,
    description: 'From 0, which keeps the layout, to 1, which keeps only the idea.',
  })
  strength: number;
}

@InputType()
export class InterpolateImagesInput extends DrawnFromPictureInput {
  @Field(() => ImageSourceInput, { description: 'The picture at the other end of the way.' })
  target: ImageSourceInput;
}

@InputType()
export class UpscaleImageInput extends FromPictureInput {}
