import { registerEnumType } from '@nestjs/graphql';

export const VerdictOutcomeEnum = { ALLOW: 'allow', HOLD: 'hold', BLOCK: 'block' } as const;
export const ReviewCaseStateEnum = { OPEN: 'open', ESCALATED: 'escalated', CLOSED: 'closed' } as const;
export const ReviewDecisionEnum = { APPROVE: 'approve', REJECT: 'reject' } as const;

registerEnumType(VerdictOutcomeEnum, { name: 'VerdictOutcome' });
registerEnumType(ReviewCaseStateEnum, { name: 'ReviewCaseState' });
registerEnumType(ReviewDecisionEnum, { name: 'ReviewDecision' });
