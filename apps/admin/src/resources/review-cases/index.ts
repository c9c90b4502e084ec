import type { ResourceDefinition } from '../resource-definition.js';
import { reviewCaseSource } from './review-cases.source.js';
import { ReviewCaseList } from './ReviewCaseList.js';
import { ReviewCaseShow } from './ReviewCaseShow.js';

export const reviewCases: ResourceDefinition = {
  name: 'review-cases',
  source: reviewCaseSource,
  screens: { list: ReviewCaseList, show: ReviewCaseShow, options: { label: 'Review cases' } },
};
