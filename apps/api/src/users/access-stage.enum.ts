import { registerEnumType } from '@nestjs/graphql';
import { ACCESS_STAGES } from '#rollout';

/** GraphQL names of the stages; the values are the numbers the rest of the system uses. */
export const AccessStageEnum = {
  REVOKED: ACCESS_STAGES.revoked,
  WAITLIST: ACCESS_STAGES.waitlist,
  BETA: ACCESS_STAGES.beta,
  PREVIEW: ACCESS_STAGES.preview,
  TRUSTED: ACCESS_STAGES.trusted,
  STAFF: ACCESS_STAGES.staff,
} as const;

registerEnumType(AccessStageEnum, { name: 'AccessStage', description: 'Where a person stands.' });
