import { Query, Resolver } from '@nestjs/graphql';
import { LivePolicy, PolicyUnavailableError, REFUSED_PROMPTS_KEPT_DAYS } from '#platform';
import { POLICY_CATEGORIES } from '#policy';
import { Public } from '../auth/permission.js';
import { codedError, ERROR_CODES } from '../graphql/errors.js';
import { make } from '../graphql/make.js';
import { ContentPolicyType, PolicyCategoryType } from './policy.types.js';

const NONE_IN_FORCE = 'No content policy is in force at the moment. Please try again later.';

@Resolver(() => ContentPolicyType)
export class PolicyResolver {
  constructor(private readonly live: LivePolicy) {}

  @Public()
  @Query(() => ContentPolicyType)
  async contentPolicy(): Promise<ContentPolicyType> {
    const categories = POLICY_CATEGORIES.map(({ id, title, description }) =>
      make(PolicyCategoryType, { id, title, description }),
    );
    return make(ContentPolicyType, {
      version: await this.version(),
      categories,
      refusedPromptsKeptDays: REFUSED_PROMPTS_KEPT_DAYS,
    });
  }

  private async version(): Promise<string> {
    try {
      return (await this.live.current()).policy.version;
    } catch (error) {
      if (error instanceof PolicyUnavailableError) throw codedError(ERROR_CODES.unavailable, NONE_IN_FORCE);
      throw error;
    }
  }
}
