import { registerEnumType } from '@nestjs/graphql';

export const PolicyVersionStateEnum = {
  DRAFT: 'draft',
  SHADOW: 'shadow',
  LIVE: 'live',
  RETIRED: 'retired',
} as const;

export const PolicyVersionOriginEnum = { BUILT_IN: 'built_in', OPERATOR: 'operator' } as const;

/** What an operator can do with a version; the names are those of the transition table in libs/policy. */
export const PolicyVersionActionEnum = {
  START_SHADOW: 'startShadow',
  STOP_SHADOW: 'stopShadow',
  PUBLISH: 'publish',
  RETIRE: 'retire',
  RESTORE: 'restore',
} as const;

registerEnumType(PolicyVersionStateEnum, { name: 'PolicyVersionState' });
registerEnumType(PolicyVersionOriginEnum, { name: 'PolicyVersionOrigin' });
registerEnumType(PolicyVersionActionEnum, { name: 'PolicyVersionAction' });
