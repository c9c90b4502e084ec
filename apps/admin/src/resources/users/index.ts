import type { ResourceDefinition } from '../resource-definition.js';
import { UserList } from './UserList.js';
import { UserShow } from './UserShow.js';
import { userSource } from './users.source.js';

export const users: ResourceDefinition = {
  name: 'users',
  source: userSource,
  screens: {
    list: UserList,
    show: UserShow,
    recordRepresentation: 'displayName',
    options: { label: 'Users' },
  },
};
