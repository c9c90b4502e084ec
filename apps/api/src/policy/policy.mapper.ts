import type { PolicyMatch } from '#policy';
import { make } from '../graphql/make.js';
import { PolicySpanType } from './policy.types.js';

export function toPolicySpan({ start, end, category, ruleId }: PolicyMatch): PolicySpanType {
  return make(PolicySpanType, { start, end, category, ruleId });
}
