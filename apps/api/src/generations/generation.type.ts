import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  GenerationEventType as GenerationEventName,
  GenerationKind,
  GenerationStage,
  GenerationStatus,
} from '#platform';
import { connectionOf } from '../graphql/pagination/connection.js';
import {
  GenerationEventTypeEnum,
  GenerationKindEnum,
  GenerationStageEnum,
  GenerationStatusEnum,
} from './generation.enums.js';

@ObjectType('Generation', { description: 'One request for pictures and what became of it.' })
export class GenerationType {
  @Field(() => ID)
  id: string;

  @Field(() => GenerationKindEnum)
  kind: GenerationKind;

  /** Not fields of their own: `source` and `target` tell them. */
  sourceImageId: string | null;

  sourceUploadId: string | null;

  targetImageId: string | null;

  targetUploadId: string | null;

  @Field(() => String, { description: 'Empty where the kind takes no words.' })
  prompt: string;

  @Field(() => Float, { description: 'Unsigned 32-bit.' })
  seed: number;

  @Field(() => Int)
  imageCount: number;

  @Field(() => Int)
  widthPx: number;

  @Field(() => Int)
  heightPx: number;

  @Field(() => Int)
  steps: number;

  @Field(() => Float)
  guidanceScale: number;

  @Field(() => GenerationStatusEnum)
  status: GenerationStatus;

  @Field(() => GenerationStageEnum, { nullable: true })
  stage: GenerationStage | null;

  @Field(() => Int)
  progressStep: number;

  @Field(() => Int)
  progressTotal: number;

  @Field(() => [String], {
    nullable: true,
    description: 'Coarse previews as data URLs, one per picture; null while there are none.',
  })
  previews: string[] | null;

  @Field(() => String, { nullable: true })
  rejectionCategory: string | null;

  @Field(() => String, { nullable: true })
  errorCode: string | null;

  @Field(() => String, { nullable: true })
  errorMessage: string | null;

  @Field(() => Int, {
    description:
      'Sequence of the newest event this state includes; pass it to generationEvents to miss nothing.',
  })
  eventSequence: number;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  finishedAt: Date | null;
}

@ObjectType('GenerationEvent')
export class GenerationEventType {
  @Field(() => Int, { description: 'From 1, without gaps except for progress that a newer event replaces.' })
  sequence: number;

  @Field(() => GenerationEventTypeEnum)
  type: GenerationEventName;

  @Field(() => GenerationType, { description: 'The state after this event.' })
  generation: GenerationType;
}

export const GenerationConnection = connectionOf(GenerationType, 'Generation');
