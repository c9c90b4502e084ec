import { Injectable } from '@nestjs/common';
import { type BusinessEventLabels, BusinessEvents } from '#platform';
import type { SignedInContext } from '../context/api-context.js';
import type { CreateGenerationOutcome } from './create-generation.outcome.js';

type RequestResult = BusinessEventLabels<'generation.requested'>['result'];

const RESULTS: Readonly<Record<CreateGenerationOutcome['kind'], RequestResult>> = {
  created: 'queued',
  repeated: 'duplicate',
  refused: 'prompt_refused',
  quotaExceeded: 'quota_exceeded',
  closed: 'rollout_closed',
  suspended: 'account_suspended',
  queueFull: 'queue_full',
  unavailable: 'unavailable',
  invalid: 'invalid_input',
  rateLimited: 'rate_limited',
};

/** Counts what comes of wishes for pictures, however they were made. */
@Injectable()
export class RequestedEvents {
  constructor(private readonly events: BusinessEvents) {}

  record({ user, requestId }: SignedInContext, outcome: CreateGenerationOutcome): void {
    const policyCode = outcome.kind === 'refused' ? outcome.verdict.code : null;
    this.events.record(
      'generation.requested',
      { result: RESULTS[outcome.kind] },
      { userId: user.id, requestId, policyCode },
    );
  }
}
