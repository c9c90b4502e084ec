import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { PackProblem } from '#policy';
import { make } from '../../graphql/make.js';
import { conflict, ConflictResult } from '../../graphql/results/conflict.result.js';
import { invalidInput, InvalidInputResult } from '../../graphql/results/invalid-input.result.js';
import { notFound, NotFoundResult } from '../../graphql/results/not-found.result.js';
import { rateLimited, RateLimitedResult } from '../../graphql/results/rate-limited.result.js';
import type { PolicyVersionOutcome } from './policy-version.outcome.js';
import { PolicyVersionType } from './policy-version.type.js';

@ObjectType('PolicyProblem')
export class PolicyProblemType {
  @Field(() => String, { description: 'Where, as in `rules[3].examples.match`; empty for the whole.' })
  path: string;

  @Field(() => String)
  message: string;
}

@ObjectType('PolicyBroken', { description: 'The version does not hold; `problems` names every place.' })
export class PolicyBrokenResult {
  @Field(() => String)
  code: string;

  @Field(() => String)
  message: string;

  @Field(() => [PolicyProblemType])
  problems: PolicyProblemType[];
}

@ObjectType('PolicyChangesUnacknowledged', {
  description: 'Publishing would change verdicts on examples that nobody has said they have read.',
})
export class PolicyChangesUnacknowledgedResult {
  @Field(() => String)
  code: string;

  @Field(() => String)
  message: string;

  @Field(() => Int)
  count: number;
}

export const PolicyVersionResult = createUnionType({
  name: 'PolicyVersionResult',
  types: () =>
    [
      PolicyVersionType,
      NotFoundResult,
      ConflictResult,
      InvalidInputResult,
      PolicyBrokenResult,
      PolicyChangesUnacknowledgedResult,
      RateLimitedResult,
    ] as const,
});

export type PolicyVersionRefusal = Exclude<PolicyVersionOutcome, { kind: 'changed' }>;

export function toRefusal(
  outcome: PolicyVersionRefusal,
): Exclude<typeof PolicyVersionResult, PolicyVersionType> {
  switch (outcome.kind) {
    case 'notFound':
      return notFound('There is no such version of the policy.');
    case 'conflict':
      return conflict(outcome.message);
    case 'invalid':
      return invalidInput(outcome.problems);
    case 'broken':
      return toBroken(outcome.problems);
    case 'unacknowledged': {
      const { count } = outcome.changes;
      const message = `Publishing changes ${count} verdicts on examples. Read them and confirm that you have.`;
      return make(PolicyChangesUnacknowledgedResult, {
        code: 'POLICY_CHANGES_UNACKNOWLEDGED',
        message,
        count,
      });
    }
    case 'rateLimited':
      return rateLimited(outcome.retryAfterSeconds);
  }
}

export function toProblem({ path, message }: PackProblem): PolicyProblemType {
  return make(PolicyProblemType, { path, message });
}

function toBroken(problems: readonly PackProblem[]): PolicyBrokenResult {
  return make(PolicyBrokenResult, {
    code: 'POLICY_BROKEN',
    message: `The version has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}; nothing was changed.`,
    problems: problems.map(toProblem),
  });
}
