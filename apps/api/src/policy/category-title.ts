import { POLICY_CATEGORIES } from '#policy';

/** The category's name in plain words; its id when the policy has dropped it since. */
export function categoryTitle(category: string): string {
  return POLICY_CATEGORIES.find(({ id }) => id === category)?.title ?? category;
}
