import { registerEnumType } from '@nestjs/graphql';

export const RolloutClosedReasonEnum = {
  NO_FLAG_DATA: 'NO_FLAG_DATA',
  KILL_SWITCH: 'KILL_SWITCH',
  STAGE_TOO_LOW: 'STAGE_TOO_LOW',
} as const;

export type RolloutClosedReason = keyof typeof RolloutClosedReasonEnum;

registerEnumType(RolloutClosedReasonEnum, { name: 'RolloutClosedReason' });
