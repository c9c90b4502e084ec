import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import {
  APP_CONFIG,
  BusinessEvents,
  type Config,
  invitationMail,
  Mailbox,
  UserEntity,
  WaitlistEntryEntity,
} from '#platform';
import { ACCESS_STAGES, transitionWaitlistEntry, type WaitlistAction } from '#rollout';
import { LINK_LIFETIMES_MS, signInLink } from '../auth/sign-in-link.js';
import { SignInTokenService } from '../auth/sign-in-token.service.js';
import type { SignedInContext } from '../context/api-context.js';
import { isUuid } from '../graphql/ids.js';
import { OperatorLog } from '../operations/operator-log.js';

const DAY_MS = 24 * 60 * 60 * 1000;

export type AdmissionOutcome =
  | { readonly kind: 'moved'; readonly entry: WaitlistEntryEntity }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'refused'; readonly message: string };

/** Lets people in from the waitlist, or declines them. */
@Injectable()
export class AdmissionService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(APP_CONFIG) private readonly config: Config,
    private readonly tokens: SignInTokenService,
    private readonly mailbox: Mailbox,
    private readonly log: OperatorLog,
    private readonly events: BusinessEvents,
  ) {}

  /** Makes the account at stage beta and posts the invitation; for an invited person, a fresh one. */
  admit(context: SignedInContext, id: string): Promise<AdmissionOutcome> {
    return this.move(context, { id, action: 'admit' }, async (manager, entry) => {
      const user = await ensureUser(manager, entry.email);
      await this.invite(manager, user);
      return { userId: user.id, invitedAt: new Date() };
    });
  }

  /** Declines the entry; an invitation that was already sent stops working. */
  decline(context: SignedInContext, id: string): Promise<AdmissionOutcome> {
    return this.move(context, { id, action: 'decline' }, async (manager, entry) => {
      if (entry.userId !== null) await this.tokens.revoke(manager, entry.userId, 'invitation');
      return {};
    });
  }

  private async move(
    context: SignedInContext,
    { id, action }: { id: string; action: Extract<WaitlistAction, 'admit' | 'decline'> },
    apply: (manager: EntityManager, entry: WaitlistEntryEntity) => Promise<Partial<WaitlistEntryEntity>>,
  ): Promise<AdmissionOutcome> {
    const outcome = await this.dataSource.transaction<AdmissionOutcome>(async (manager) => {
      const entry = await lockEntry(manager, id);
      if (entry === null) return { kind: 'notFound' };
      const transition = transitionWaitlistEntry(entry.state, action);
      if (transition.kind === 'refused') return { kind: 'refused', message: transition.message };
      const from = entry.state;
      Object.assign(entry, await apply(manager, entry), { state: transition.state });
      await manager.save(entry);
      await this.log.record(context, manager, {
        action: `waitlist.${action}`,
        target: `waitlist-entry:${id}`,
        payload: { from, to: entry.state },
      });
      return { kind: 'moved', entry };
    });
    if (outcome.kind === 'moved') {
      this.events.record('waitlist.settled', { action: action === 'admit' ? 'admitted' : 'declined' });
    }
    return outcome;
  }

  private async invite(manager: EntityManager, user: UserEntity): Promise<void> {
    await this.tokens.revoke(manager, user.id, 'invitation');
    const token = await this.tokens.issue(manager, user.id, 'invitation');
    const link = signInLink(this.config.server.publicUrl, token);
    const expiresInDays = LINK_LIFETIMES_MS.invitation / DAY_MS;
    await this.mailbox.post(manager, user.email, invitationMail({ link, expiresInDays }));
  }
}

/** Locked, so that two operators who press at once move the entry one after the other. */
async function lockEntry(manager: EntityManager, id: string): Promise<WaitlistEntryEntity | null> {
  if (!isUuid(id)) return null;
  return manager.findOne(WaitlistEntryEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** The account of this address. Whoever has one is raised to beta, but never lowered and never let back in from revoked. */
async function ensureUser(manager: EntityManager, email: string): Promise<UserEntity> {
  const known = await manager.findOneBy(UserEntity, { email });
  const user =
    known ??
    manager.create(UserEntity, { email, displayName: nameFrom(email), accessStage: ACCESS_STAGES.beta });
  if (user.accessStage === ACCESS_STAGES.waitlist) user.accessStage = ACCESS_STAGES.beta;
  return manager.save(user);
}

function nameFrom(email: string): string {
  return email.split('@')[0] ?? email;
}
