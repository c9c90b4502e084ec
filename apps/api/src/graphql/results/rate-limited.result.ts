import { Field, Int, ObjectType } from '@nestjs/graphql';
import { make } from '../make.js';

@ObjectType('RateLimited')
export class RateLimitedResult {
  @Field(() => String)
  code: string;

  @Field(() => String)
  message: string;

  @Field(() => Int)
  retryAfterSeconds: number;
}

export function rateLimited(retryAfterSeconds: number): RateLimitedResult {
  return make(RateLimitedResult, {
    code: 'RATE_LIMITED',
    message: `That was too often. Please try again in ${retryAfterSeconds} s.`,
    retryAfterSeconds,
  });
}
