import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { ConflictResult } from '../graphql/results/conflict.result.js';
import { InvalidInputResult } from '../graphql/results/invalid-input.result.js';
import { NotFoundResult } from '../graphql/results/not-found.result.js';
import { RateLimitedResult } from '../graphql/results/rate-limited.result.js';
import { WaitlistEntryType } from './waitlist-entry.type.js';

@ObjectType('WaitlistJoined', { description: 'The same answer whether or not the address is known.' })
export class WaitlistJoinedResult {
  @Field(() => String)
  message: string;
}

export const JoinWaitlistResult = createUnionType({
  name: 'JoinWaitlistResult',
  types: () => [WaitlistJoinedResult, InvalidInputResult, RateLimitedResult] as const,
});

export const AdmitWaitlistEntryResult = createUnionType({
  name: 'AdmitWaitlistEntryResult',
  types: () => [WaitlistEntryType, NotFoundResult, ConflictResult] as const,
});
