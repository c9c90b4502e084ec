import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { contentHashOf, lockPolicyPacks, nextPackNumber, PolicyPackEntity } from '#platform';
import type { SignedInContext } from '../../context/api-context.js';
import { isUuid } from '../../graphql/ids.js';
import { MAX_REASON_CHARACTERS } from '../../graphql/reason.js';
import { RateLimiter } from '../../limits/rate-limiter.js';
import { OperatorLog } from '../../operations/operator-log.js';
import { parseContent } from './parse-content.js';
import type { PolicyVersionOutcome } from './policy-version.outcome.js';

/** Unfinished drafts are kept whole; more than this many are forgotten ones. */
const MAX_DRAFTS = 50;

export interface SaveDraft {
  readonly id: string;
  /** As the editor saw it. */
  readonly revision: number;
  /** Parsed JSON of unknown form. */
  readonly content: unknown;
}

const CHANGED_MEANWHILE = 'Somebody has changed this draft meanwhile. Load it again to see what is new.';

/** Drafts: made from another version, edited, thrown away. Nothing here changes what is in force. */
@Injectable()
export class PolicyDraftService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly log: OperatorLog,
    private readonly limiter: RateLimiter,
  ) {}

  async create(context: SignedInContext, fromId: string, note: string): Promise<PolicyVersionOutcome> {
    if (note.length > MAX_REASON_CHARACTERS) return noteTooLong();
    const pace = await this.limiter.take('policy.save.user', context.user.id);
    if (!pace.allowed) return { kind: 'rateLimited', retryAfterSeconds: pace.retryAfterSeconds };
    return this.dataSource.transaction(async (manager) => {
      await lockPolicyPacks(manager);
      const source = isUuid(fromId) ? await manager.findOneBy(PolicyPackEntity, { id: fromId }) : null;
      if (source === null) return { kind: 'notFound' };
      if ((await manager.countBy(PolicyPackEntity, { state: 'draft' })) >= MAX_DRAFTS) {
        return { kind: 'conflict', message: `There are ${MAX_DRAFTS} drafts already. Discard one first.` };
      }
      const { pack, costs, contentHash } = source;
      const { id } = await manager.save(
        manager.create(PolicyPackEntity, {
          pack,
          costs,
          contentHash,
          number: await nextPackNumber(manager),
          state: 'draft',
          origin: 'operator',
          note: note.trim(),
          basedOnId: source.id,
          createdBy: context.user.id,
          updatedAt: new Date(),
        }),
      );
      const payload = { from: source.number, note };
      await this.log.record(context, manager, {
        action: 'policy.create-draft',
        target: `policy:${id}`,
        payload,
      });
      return { kind: 'changed', id };
    });
  }

  /** Only content that holds is stored: form, names and inline examples. */
  async save(context: SignedInContext, { id, revision, content }: SaveDraft): Promise<PolicyVersionOutcome> {
    const pace = await this.limiter.take('policy.save.user', context.user.id);
    if (!pace.allowed) return { kind: 'rateLimited', retryAfterSeconds: pace.retryAfterSeconds };
    const parsed = parseContent(content);
    if (!parsed.ok) return { kind: 'broken', problems: parsed.problems };
    const contentHash = contentHashOf(parsed.content);
    return this.dataSource.transaction(async (manager) => {
      await lockPolicyPacks(manager);
      const draft = isUuid(id) ? await manager.findOneBy(PolicyPackEntity, { id }) : null;
      if (draft === null) return { kind: 'notFound' };
      if (draft.state !== 'draft') return { kind: 'conflict', message: noDraft(draft) };
      if (draft.revision !== revision) return { kind: 'conflict', message: CHANGED_MEANWHILE };
      const payload = { number: draft.number, contentHash };
      Object.assign(draft, parsed.content, {
        contentHash,
        origin: 'operator',
        revision: revision + 1,
        updatedAt: new Date(),
      });
      await manager.save(draft);
      await this.log.record(context, manager, {
        action: 'policy.save-draft',
        target: `policy:${id}`,
        payload,
      });
      return { kind: 'changed', id };
    });
  }

  discard(context: SignedInContext, id: string): Promise<PolicyVersionOutcome> {
    return this.dataSource.transaction(async (manager) => {
      await lockPolicyPacks(manager);
      const draft = isUuid(id) ? await manager.findOneBy(PolicyPackEntity, { id }) : null;
      if (draft === null) return { kind: 'notFound' };
      if (draft.state !== 'draft') return { kind: 'conflict', message: noDraft(draft) };
      const { number, contentHash } = draft;
      await manager.delete(PolicyPackEntity, { id });
      await this.log.record(context, manager, {
        action: 'policy.discard-draft',
        target: `policy:${id}`,
        payload: { number, contentHash },
      });
      return { kind: 'changed', id };
    });
  }
}

function noDraft({ number, state }: PolicyPackEntity): string {
  return `Version ${number} is ${state} and can no longer be edited. Make a draft from it instead.`;
}

function noteTooLong(): PolicyVersionOutcome {
  const message = `Please keep the note to ${MAX_REASON_CHARACTERS} characters.`;
  return { kind: 'invalid', problems: [{ field: 'note', code: 'TOO_LONG', message }] };
}
