import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, In } from 'typeorm';
import { EVENT_BUS, type EventBus, LivePolicy, lockPolicyPacks, PolicyPackEntity } from '#platform';
import {
  IllegalTransitionError,
  type PackVersionEvent,
  type PackVersionStep,
  planPackVersionEvent,
} from '#policy';
import type { SignedInContext } from '../../context/api-context.js';
import { isUuid } from '../../graphql/ids.js';
import { reasonProblems } from '../../graphql/reason.js';
import type { FieldProblem } from '../../graphql/results/invalid-input.result.js';
import { type OperatorAction, OperatorLog } from '../../operations/operator-log.js';
import { ShadowRecords } from '../shadow/shadow-records.js';
import { PolicyCompiler } from '../workbench/policy-compiler.js';
import { VerdictChangesService } from '../workbench/verdict-changes.service.js';
import { parseContent } from './parse-content.js';
import type { PolicyVersionOutcome } from './policy-version.outcome.js';

export interface ReleaseStep {
  readonly id: string;
  readonly action: PackVersionEvent;
  /** As the operator saw it. */
  readonly revision: number;
  readonly reason: string;
  /** Digest of the changes in verdict that the operator has read; only publishing asks for it. */
  readonly acknowledgedChanges: string | null;
  /** What the operator typed to confirm a step that everybody notices. */
  readonly confirmation: string | null;
}

/** Typed before the steps that change every verdict at once, whatever client takes them. */
const CONFIRMATIONS: Partial<Record<PackVersionEvent, string>> = { publish: 'PUBLISH', restore: 'ROLL BACK' };

const LOG_ACTIONS: Readonly<Record<PackVersionEvent, OperatorAction>> = {
  startShadow: 'policy.start-shadow',
  stopShadow: 'policy.stop-shadow',
  publish: 'policy.publish',
  retire: 'policy.retire',
  restore: 'policy.roll-back',
};

const CHANGED_MEANWHILE = 'This version has changed since you opened it. Look at it again first.';
const LIVE_STAYS =
  'The live version can only be replaced: publish another one or roll back to an earlier one.';

/** Moves versions through their life. A change of what is in force has reached this process before it answers. */
@Injectable()
export class PolicyReleaseService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(EVENT_BUS) private readonly bus: EventBus,
    private readonly live: LivePolicy,
    private readonly compiler: PolicyCompiler,
    private readonly changes: VerdictChangesService,
    private readonly shadow: ShadowRecords,
    private readonly log: OperatorLog,
  ) {}

  async take(context: SignedInContext, step: ReleaseStep): Promise<PolicyVersionOutcome> {
    const problems = [...reasonProblems('reason', step.reason), ...confirmationProblems(step)];
    if (problems.length > 0) return { kind: 'invalid', problems };
    const obstacle = await this.obstacle(step);
    if (obstacle !== null) return obstacle;
    const outcome = await this.dataSource.transaction((manager) => this.apply(context, manager, step));
    if (outcome.kind === 'changed') await this.live.reload();
    return outcome;
  }

  /** What takes time to find out, outside the lock. A sealed version cannot change between here and there; a draft has its revision. */
  private async obstacle({
    id,
    action,
    acknowledgedChanges,
  }: ReleaseStep): Promise<PolicyVersionOutcome | null> {
    if (action === 'stopShadow' || action === 'retire') return null;
    const version = isUuid(id) ? await this.dataSource.manager.findOneBy(PolicyPackEntity, { id }) : null;
    if (version === null) return { kind: 'notFound' };
    if (action === 'restore') return this.unusable(version);
    const parsed = parseContent({ pack: version.pack, costs: version.costs });
    if (!parsed.ok) return { kind: 'broken', problems: parsed.problems };
    if (action === 'startShadow') return null;
    const changes = await this.changes.against(version);
    if (changes.count === 0 || changes.digest === acknowledgedChanges) return null;
    return { kind: 'unacknowledged', changes };
  }

  /** Rolling back is for emergencies: no examples, no acknowledgement, but never to something that cannot judge. */
  private unusable(version: PolicyPackEntity): PolicyVersionOutcome | null {
    const message = this.compiler.problem(version);
    return message === null ? null : { kind: 'broken', problems: [{ path: '', message }] };
  }

  private async apply(
    context: SignedInContext,
    manager: EntityManager,
    { id, action, revision, reason }: ReleaseStep,
  ): Promise<PolicyVersionOutcome> {
    await lockPolicyPacks(manager);
    const versions = await this.versionsConcerned(manager, id);
    const version = versions.find((candidate) => candidate.id === id);
    if (version === undefined) return { kind: 'notFound' };
    if (version.revision !== revision) return { kind: 'conflict', message: CHANGED_MEANWHILE };
    if (version.state === 'live') return { kind: 'conflict', message: LIVE_STAYS };
    const steps = planOrNull(versions, id, action);
    if (steps === null) return { kind: 'conflict', message: notFrom(version, action) };
    for (const step of steps) await this.move(manager, step);
    const replaced = versions.find((other) => other.id !== id && steps.some((step) => step.id === other.id));
    const payload = { number: version.number, reason, replaced: replaced?.number ?? null };
    await this.log.record(context, manager, { action: LOG_ACTIONS[action], target: `policy:${id}`, payload });
    await this.bus.publish(manager, 'policy.changed', { packId: id });
    return { kind: 'changed', id };
  }

  private versionsConcerned(manager: EntityManager, id: string): Promise<PolicyPackEntity[]> {
    return manager.find(PolicyPackEntity, {
      select: { id: true, number: true, state: true, revision: true, publishedAt: true },
      where: [{ state: In(['live', 'shadow']) }, ...(isUuid(id) ? [{ id }] : [])],
    });
  }

  /** Those that make way are moved first: two versions are never live, not even for a moment. */
  private async move(manager: EntityManager, { id, from, to }: PackVersionStep<string>): Promise<void> {
    const now = new Date();
    if (to === 'shadow') await this.shadow.forget(manager, id);
    else if (from === 'shadow') await this.shadow.forgetExamples(manager, id);
    await manager.update(PolicyPackEntity, id, {
      state: to,
      updatedAt: now,
      revision: () => 'revision + 1',
      ...(to === 'shadow' ? { shadowSince: now } : {}),
      ...(to === 'live' ? { publishedAt: now, retiredAt: null } : {}),
      ...(to === 'retired' ? { retiredAt: now } : {}),
    });
  }
}

function planOrNull(
  versions: readonly PolicyPackEntity[],
  id: string,
  action: PackVersionEvent,
): PackVersionStep<string>[] | null {
  const lives = versions.map((version) => ({
    id: version.id,
    state: version.state,
    wasLive: version.publishedAt !== null,
  }));
  try {
    return planPackVersionEvent(lives, id, action);
  } catch (error) {
    if (error instanceof IllegalTransitionError) return null;
    throw error;
  }
}

const VERBS: Readonly<Record<PackVersionEvent, string>> = {
  startShadow: 'go into shadow',
  stopShadow: 'come out of shadow',
  publish: 'be published; it must judge in shadow first',
  retire: 'be retired',
  restore: 'be rolled back to; only a version that was live can',
};

function notFrom({ number, state }: PolicyPackEntity, action: PackVersionEvent): string {
  return `Version ${number} is ${state} and cannot ${VERBS[action]}.`;
}

function confirmationProblems({ action, confirmation }: ReleaseStep): FieldProblem[] {
  const word = CONFIRMATIONS[action];
  if (word === undefined || confirmation?.trim().toUpperCase() === word) return [];
  return [{ field: 'confirmation', code: 'NOT_CONFIRMED', message: `Type ${word} to confirm.` }];
}
