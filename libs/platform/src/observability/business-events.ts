import type { Logger } from 'pino';
import { Counter } from 'prom-client';
import type { Registry } from 'prom-client';
import type { ErrorDetail } from '../errors/app-error.js';
import { REVIEW_DECISIONS } from '../database/entities/review-case.entity.js';

/**
 * What the people who run Frisket want to count. A metric and a log line are defined together, so that a bend in a
 * graph can be looked up. Labels are closed lists: every combination is a time series that is kept for ever.
 */
export const BUSINESS_EVENTS = {
  'generation.requested': {
    help: 'Requests for pictures, by what they were answered',
    labels: {
      result: [
        'queued',
        'duplicate',
        'prompt_refused',
        'quota_exceeded',
        'rollout_closed',
        'account_suspended',
        'queue_full',
        'unavailable',
        'invalid_input',
        'rate_limited',
      ],
    },
  },
  'generation.finished': {
    help: 'Generations that ended, by how',
    labels: { status: ['completed', 'held', 'failed', 'cancelled'] },
  },
  'review.decided': { help: 'Decisions on review cases', labels: { decision: REVIEW_DECISIONS } },
  'review.escalated': { help: 'Review cases handed on undecided', labels: {} },
  'waitlist.joined': { help: 'Waitlist entries made', labels: { result: ['new', 'known'] } },
  'waitlist.settled': { help: 'Waitlist entries settled', labels: { action: ['admitted', 'declined'] } },
  'sign_in.redeemed': {
    help: 'Sign-in links opened',
    labels: { result: ['signed_in', 'invalid', 'rate_limited'] },
  },
  'flag.changed': { help: 'Feature flags switched in the console', labels: { state: ['on', 'off'] } },
  'account.suspended': { help: 'Accounts suspended', labels: {} },
} as const satisfies Record<string, BusinessEventDefinition>;

interface BusinessEventDefinition {
  readonly help: string;
  readonly labels: Readonly<Record<string, readonly string[]>>;
}

export type BusinessEventName = keyof typeof BUSINESS_EVENTS;

export type BusinessEventLabels<Name extends BusinessEventName> = {
  readonly [
    Label in keyof (typeof BUSINESS_EVENTS)[Name]['labels']
  ]: (typeof BUSINESS_EVENTS)[Name]['labels'][Label] extends readonly (infer Value)[] ? Value : never;
};

/** Counts business events and writes them to the log. One per process. */
export class BusinessEvents {
  readonly #counters = new Map<BusinessEventName, Counter>();

  constructor(
    private readonly logger: Pick<Logger, 'info'>,
    registry: Registry,
  ) {
    for (const [name, { help, labels }] of Object.entries(BUSINESS_EVENTS)) {
      const counter = new Counter({
        name: metricName(name),
        help,
        labelNames: Object.keys(labels),
        registers: [registry],
      });
      this.#counters.set(name as BusinessEventName, counter); // the entries are those of the literal above
    }
  }

  /** @param detail ids that help to find the case in the log; they never become labels */
  record<Name extends BusinessEventName>(
    name: Name,
    labels: BusinessEventLabels<Name>,
    detail: ErrorDetail = {},
  ): void {
    const counted = labels as Readonly<Record<string, string>>; // the definitions hold nothing but text
    this.#counters.get(name)?.inc({ ...counted });
    this.logger.info({ event: name, ...counted, ...detail }, name);
  }
}

function metricName(event: string): string {
  return `frisket_${event.replaceAll('.', '_')}_total`;
}
