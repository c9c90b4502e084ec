import { Query, Resolver } from '@nestjs/graphql';
import { POLICY_CATEGORIES } from '#policy';
import { Public } from '../auth/permission.js';
import { make } from '../graphql/make.js';
import { ContentPolicyType, PolicyCategoryType } from './policy.types.js';
import { PromptReview } from './prompt-review.js';

@Resolver(() => ContentPolicyType)
export class PolicyResolver {
  constructor(private readonly review: PromptReview) {}

  @Public()
  @Query(() => ContentPolicyType)
  contentPolicy(): ContentPolicyType {
    const categories = POLICY_CATEGORIES.map(({ id, title, description }) =>
      make(PolicyCategoryType, { id, title, description }),
    );
    return make(ContentPolicyType, { version: this.review.version, categories });
  }
}
