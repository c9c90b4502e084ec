import { execute } from '#browser';
import type { WaitlistEntryFieldsFragment, WaitlistState } from '../../generated/graphql.js';
import { type ResourceSource, textFilter } from '../../providers/resource-source.js';
import { WaitlistEntriesDocument, WaitlistEntryDocument } from './waitlist.documents.js';

export type WaitlistRecord = WaitlistEntryFieldsFragment;

const STATES: readonly WaitlistState[] = ['WAITING', 'INVITED', 'ACCEPTED', 'DECLINED'];

export const waitlistSource: ResourceSource = {
  list: async ({ first, after, filter }) => {
    const state = STATES.find((known) => known === textFilter(filter, 'state')) ?? null;
    const search = textFilter(filter, 'search');
    return (await execute(WaitlistEntriesDocument, { state, search, first, after })).waitlistEntries;
  },
  one: async (id) => (await execute(WaitlistEntryDocument, { id })).waitlistEntry ?? null,
};
