import { registerEnumType } from '@nestjs/graphql';

export const WaitlistStateEnum = {
  WAITING: 'waiting',
  INVITED: 'invited',
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
} as const;

registerEnumType(WaitlistStateEnum, { name: 'WaitlistState' });
