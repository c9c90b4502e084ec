import type { WaitlistEntryEntity } from '#platform';
import { make } from '../graphql/make.js';
import { conflict } from '../graphql/results/conflict.result.js';
import { invalidInput } from '../graphql/results/invalid-input.result.js';
import { notFound } from '../graphql/results/not-found.result.js';
import { rateLimited } from '../graphql/results/rate-limited.result.js';
import type { AdmissionOutcome } from './admission.service.js';
import type { JoinWaitlistOutcome } from './join-waitlist.service.js';
import { WaitlistEntryType } from './waitlist-entry.type.js';
import type { AdmitWaitlistEntryResult, JoinWaitlistResult } from './waitlist.results.js';
import { WaitlistJoinedResult } from './waitlist.results.js';

export function toJoinResult(outcome: JoinWaitlistOutcome): typeof JoinWaitlistResult {
  switch (outcome.kind) {
    case 'joined':
      return make(WaitlistJoinedResult, {
        message: 'Thank you. We will write to you as soon as there is room.',
      });
    case 'invalid':
      return invalidInput(outcome.problems);
    case 'rateLimited':
      return rateLimited(outcome.retryAfterSeconds);
  }
}

export function toAdmissionResult(outcome: AdmissionOutcome): typeof AdmitWaitlistEntryResult {
  switch (outcome.kind) {
    case 'moved':
      return toWaitlistEntry(outcome.entry);
    case 'notFound':
      return notFound('There is no such waitlist entry.');
    case 'refused':
      return conflict(outcome.message);
  }
}

export function toWaitlistEntry(entry: WaitlistEntryEntity): WaitlistEntryType {
  return make(WaitlistEntryType, {
    id: entry.id,
    email: entry.email,
    intendedUse: entry.intendedUse,
    state: entry.state,
    policyAgreedAt: entry.policyAgreedAt,
    invitedAt: entry.invitedAt,
    acceptedAt: entry.acceptedAt,
    createdAt: entry.createdAt,
  });
}
