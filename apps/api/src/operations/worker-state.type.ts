import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('WorkerState')
export class WorkerStateType {
  @Field(() => ID)
  workerId: string;

  @Field(() => String)
  state: string;

  @Field(() => String, { nullable: true })
  checkpointId: string | null;

  @Field(() => String, { nullable: true, description: 'What is wrong, in words.' })
  detail: string | null;

  @Field(() => GraphQLISODateTime)
  seenAt: Date;

  @Field(() => Boolean, { description: 'Heard from within the last minute.' })
  live: boolean;
}
