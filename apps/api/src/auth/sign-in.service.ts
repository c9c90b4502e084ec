import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import {
  APP_CONFIG,
  BusinessEvents,
  type Config,
  Mailbox,
  signInMail,
  UserEntity,
  WaitlistEntryEntity,
} from '#platform';
import { transitionWaitlistEntry } from '#rollout';
import type { ApiContext } from '../context/api-context.js';
import type { FieldProblem } from '../graphql/results/invalid-input.result.js';
import { RateLimiter } from '../limits/rate-limiter.js';
import { withAnswerFloor } from './answer-floor.js';
import { parseEmail } from './email-address.js';
import { LINK_LIFETIMES_MS, signInLink } from './sign-in-link.js';
import { SignInTokenService } from './sign-in-token.service.js';

export type LimitedOutcome = { readonly kind: 'rateLimited'; readonly retryAfterSeconds: number };

export type RequestLinkOutcome =
  | { readonly kind: 'answered' }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] }
  | LimitedOutcome;

export type RedeemOutcome =
  { readonly kind: 'signedIn'; readonly user: UserEntity } | { readonly kind: 'invalid' } | LimitedOutcome;

const REDEEM_RESULTS = { signedIn: 'signed_in', invalid: 'invalid', rateLimited: 'rate_limited' } as const;

/** Signing in by a link sent to a mailbox. */
@Injectable()
export class SignInService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(APP_CONFIG) private readonly config: Config,
    private readonly tokens: SignInTokenService,
    private readonly mailbox: Mailbox,
    private readonly limiter: RateLimiter,
    private readonly events: BusinessEvents,
  ) {}

  /** Says the same, and takes as long, whether or not the address is known. */
  async requestLink(context: ApiContext, input: string): Promise<RequestLinkOutcome> {
    const parsed = parseEmail(input);
    if (!parsed.ok) return { kind: 'invalid', problems: [parsed.problem] };
    const limited = await this.limit(context, parsed.email);
    if (limited !== null) return limited;
    await withAnswerFloor(() =>
      this.dataSource.transaction((manager) => this.postLink(manager, parsed.email)),
    );
    return { kind: 'answered' };
  }

  /**
   * @param establish starts the session; the link stays good when that fails
   */
  async redeem(
    context: ApiContext,
    token: string,
    establish: (userId: string) => Promise<void>,
  ): Promise<RedeemOutcome> {
    const outcome = await this.tryRedeem(context, token, establish);
    this.events.record('sign_in.redeemed', { result: REDEEM_RESULTS[outcome.kind] });
    return outcome;
  }

  private async tryRedeem(
    context: ApiContext,
    token: string,
    establish: (userId: string) => Promise<void>,
  ): Promise<RedeemOutcome> {
    const answer = await this.limiter.take('redeemSignInLink.address', context.clientNetwork);
    if (!answer.allowed) return { kind: 'rateLimited', retryAfterSeconds: answer.retryAfterSeconds };
    const user = await this.dataSource.transaction(async (manager) => {
      const redeemed = await this.tokens.redeem(manager, token);
      if (redeemed === null) return null;
      if (redeemed.purpose === 'invitation') await acceptInvitation(manager, redeemed.userId);
      await establish(redeemed.userId);
      return manager.findOneByOrFail(UserEntity, { id: redeemed.userId });
    });
    return user === null ? { kind: 'invalid' } : { kind: 'signedIn', user };
  }

  private async limit(context: ApiContext, email: string): Promise<LimitedOutcome | null> {
    const mailboxKey = createHash('sha256').update(email).digest('hex');
    const answers = [
      await this.limiter.take('requestSignInLink.address', context.clientNetwork),
      await this.limiter.take('requestSignInLink.mailbox', mailboxKey),
    ];
    for (const answer of answers) {
      if (!answer.allowed) return { kind: 'rateLimited', retryAfterSeconds: answer.retryAfterSeconds };
    }
    return null;
  }

  private async postLink(manager: EntityManager, email: string): Promise<void> {
    const user = await manager.findOneBy(UserEntity, { email });
    if (user === null) return;
    const token = await this.tokens.issue(manager, user.id, 'sign_in');
    const link = signInLink(this.config.server.publicUrl, token);
    const expiresInMinutes = LINK_LIFETIMES_MS.sign_in / 60_000;
    await this.mailbox.post(manager, user.email, signInMail({ link, expiresInMinutes }));
  }
}

async function acceptInvitation(manager: EntityManager, userId: string): Promise<void> {
  const entry = await manager.findOneBy(WaitlistEntryEntity, { userId });
  if (entry === null) return;
  const transition = transitionWaitlistEntry(entry.state, 'accept');
  if (transition.kind === 'refused') return;
  await manager.update(WaitlistEntryEntity, entry.id, { state: transition.state, acceptedAt: new Date() });
}
