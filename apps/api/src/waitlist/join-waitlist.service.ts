import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { BusinessEvents, WaitlistEntryEntity } from '#platform';
import { withAnswerFloor } from '../auth/answer-floor.js';
import { parseEmail } from '../auth/email-address.js';
import type { ApiContext } from '../context/api-context.js';
import type { FieldProblem } from '../graphql/results/invalid-input.result.js';
import { RateLimiter } from '../limits/rate-limiter.js';
import type { JoinWaitlistInput } from './dto/join-waitlist.input.js';

/** A few sentences; an operator reads them all. */
const MAX_INTENDED_USE_CHARACTERS = 1000;
/** Control characters other than line breaks and tabs: nothing a person types. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

export type JoinWaitlistOutcome =
  | { readonly kind: 'joined' }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] }
  | { readonly kind: 'rateLimited'; readonly retryAfterSeconds: number };

@Injectable()
export class JoinWaitlistService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly limiter: RateLimiter,
    private readonly events: BusinessEvents,
  ) {}

  /** Says the same, and takes as long, whether or not the address is known; a known entry is left as it is. */
  async join(context: ApiContext, input: JoinWaitlistInput): Promise<JoinWaitlistOutcome> {
    const email = parseEmail(input.email);
    const intendedUse = input.intendedUse.trim();
    const problems = [
      ...(email.ok ? [] : [email.problem]),
      ...intendedUseProblems(intendedUse),
      ...(input.agreesToPolicy ? [] : [MUST_AGREE]),
    ];
    if (!email.ok || problems.length > 0) return { kind: 'invalid', problems };
    const answer = await this.limiter.take('joinWaitlist.address', context.clientNetwork);
    if (!answer.allowed) return { kind: 'rateLimited', retryAfterSeconds: answer.retryAfterSeconds };
    await withAnswerFloor(() => this.add(email.email, intendedUse));
    return { kind: 'joined' };
  }

  private async add(email: string, intendedUse: string): Promise<void> {
    const { raw }: { raw: unknown } = await this.dataSource.manager
      .createQueryBuilder()
      .insert()
      .into(WaitlistEntryEntity)
      .values({ email, intendedUse, policyAgreedAt: new Date() })
      .orIgnore()
      .returning('id')
      .execute();
    const isNew = Array.isArray(raw) && raw.length > 0;
    this.events.record('waitlist.joined', { result: isNew ? 'new' : 'known' });
  }
}

const MUST_AGREE: FieldProblem = {
  field: 'agreesToPolicy',
  code: 'POLICY_NOT_AGREED',
  message: 'Please read the content policy and agree to it.',
};

function intendedUseProblems(text: string): FieldProblem[] {
  if (text === '') return [problem('REQUIRED', 'Please tell us what you would like to make.')];
  if (text.length > MAX_INTENDED_USE_CHARACTERS) {
    return [problem('TOO_LONG', `Please keep it to ${MAX_INTENDED_USE_CHARACTERS} characters.`)];
  }
  const withoutBreaks = text.replace(/[\n\r\t]/gu, '');
  if (UNPRINTABLE.test(withoutBreaks)) {
    return [problem('CONTROL_CHARACTERS', 'Please remove the control characters from your text.')];
  }
  return [];
}

function problem(code: string, message: string): FieldProblem {
  return { field: 'intendedUse', code, message };
}
