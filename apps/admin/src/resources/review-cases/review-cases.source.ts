import { execute } from '#browser';
import type { ReviewCaseFieldsFragment, ReviewCasesQuery, ReviewCaseState } from '../../generated/graphql.js';
import { type ResourceSource, textFilter } from '../../providers/resource-source.js';
import { ReviewCaseDocument, ReviewCasesDocument } from './review-cases.documents.js';

export type ReviewCaseRecord = ReviewCaseFieldsFragment;
export type ReviewCaseRow = ReviewCasesQuery['reviewCases']['edges'][number]['node'];

const STATES: readonly ReviewCaseState[] = ['OPEN', 'ESCALATED', 'CLOSED'];

export const reviewCaseSource: ResourceSource = {
  list: async ({ first, after, filter }) => {
    const state = STATES.find((known) => known === textFilter(filter, 'state')) ?? null;
    return (await execute(ReviewCasesDocument, { state, first, after })).reviewCases;
  },
  one: async (id) => (await execute(ReviewCaseDocument, { id })).reviewCase ?? null,
};
