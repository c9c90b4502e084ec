import { execute } from '#browser';
import type { UserFieldsFragment } from '../../generated/graphql.js';
import { type ResourceSource, textFilter } from '../../providers/resource-source.js';
import { UserDocument, UsersDocument } from './users.documents.js';

export type UserRecord = UserFieldsFragment;

export const userSource: ResourceSource = {
  list: async ({ first, after, filter }) =>
    (await execute(UsersDocument, { search: textFilter(filter, 'search'), first, after })).users,
  one: async (id) => (await execute(UserDocument, { id })).user ?? null,
};
