import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ServiceStatus')
export class ServiceStatusType {
  @Field(() => Boolean)
  generationOpen: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why generation is closed, in words; null when it is open.',
  })
  message: string | null;

  @Field(() => String, { nullable: true })
  checkpointId: string | null;

  @Field(() => Int)
  workersReady: number;

  @Field(() => Int)
  queueLength: number;

  @Field(() => [String], { description: 'Prompts the checkpoint draws well.' })
  suggestions: string[];

  @Field(() => Int)
  maxPromptCharacters: number;

  @Field(() => Int)
  maxImageCount: number;
}
