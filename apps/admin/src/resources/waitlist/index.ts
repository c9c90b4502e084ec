import type { ResourceDefinition } from '../resource-definition.js';
import { waitlistSource } from './waitlist.source.js';
import { WaitlistList } from './WaitlistList.js';

export const waitlist: ResourceDefinition = {
  name: 'waitlist',
  source: waitlistSource,
  screens: { list: WaitlistList, options: { label: 'Waitlist' } },
};
