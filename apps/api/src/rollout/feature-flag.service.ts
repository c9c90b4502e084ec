import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import {
  BusinessEvents,
  EVENT_BUS,
  type EventBus,
  FeatureFlagEntity,
  FLAG_GATE,
  FLAG_KEYS,
  type FlagGate,
  type FlagKey,
  FLAGS,
  isFlagKey,
} from '#platform';
import type { SignedInContext } from '../context/api-context.js';
import { OperatorLog } from '../operations/operator-log.js';

/** A notification takes milliseconds; past this the change is stored all the same and seen at the next reload. */
const RELOAD_WAIT_MS = 2_000;
const RELOAD_POLL_MS = 10;

export interface FlagView {
  readonly key: FlagKey;
  readonly description: string;
  readonly kind: string;
  readonly enabled: boolean;
  readonly source: 'DATABASE' | 'UNLEASH';
  readonly updatedAt: Date | null;
  readonly updatedBy: string | null;
}

export type SetFlagOutcome =
  | { readonly kind: 'set'; readonly flag: FlagView }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'readOnly' };

/** The switches of the rollout as operators see and throw them. */
@Injectable()
export class FeatureFlagService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(FLAG_GATE) private readonly gate: FlagGate,
    @Inject(EVENT_BUS) private readonly bus: EventBus,
    private readonly log: OperatorLog,
    private readonly events: BusinessEvents,
  ) {}

  async list(): Promise<FlagView[]> {
    const rows = await this.dataSource.manager.find(FeatureFlagEntity);
    const { source, flags } = this.gate.snapshot();
    const enabledBy = new Map(flags.map((flag) => [flag.key, flag.enabled]));
    return FLAG_KEYS.map((key) => {
      const row = source === 'DATABASE' ? rows.find((candidate) => candidate.key === key) : undefined;
      const { description, kind } = FLAGS[key];
      return {
        key,
        description,
        kind,
        enabled: row?.enabled ?? enabledBy.get(key) ?? false,
        source,
        updatedAt: row?.updatedAt ?? null,
        updatedBy: row?.updatedBy ?? null,
      };
    });
  }

  /** Returns when this process obeys the change; every other process does within milliseconds too. */
  async set(context: SignedInContext, key: string, enabled: boolean): Promise<SetFlagOutcome> {
    if (!isFlagKey(key)) return { kind: 'notFound' };
    if (this.gate.snapshot().source === 'UNLEASH') return { kind: 'readOnly' };
    await this.dataSource.transaction(async (manager) => {
      await manager.update(FeatureFlagEntity, key, {
        enabled,
        updatedAt: new Date(),
        updatedBy: context.user.id,
      });
      await this.log.record(context, manager, {
        action: 'flag.set',
        target: `flag:${key}`,
        payload: { enabled },
      });
      await this.bus.publish(manager, 'flags.changed', {});
    });
    this.events.record('flag.changed', { state: enabled ? 'on' : 'off' }, { key });
    await this.waitUntilObeyed(key, enabled);
    const flag = (await this.list()).find((candidate) => candidate.key === key);
    return flag === undefined ? { kind: 'notFound' } : { kind: 'set', flag };
  }

  private async waitUntilObeyed(key: FlagKey, enabled: boolean): Promise<void> {
    const deadline = Date.now() + RELOAD_WAIT_MS;
    const isObeyed = () =>
      this.gate.snapshot().flags.some((flag) => flag.key === key && flag.enabled === enabled);
    while (!isObeyed() && Date.now() < deadline) await delay(RELOAD_POLL_MS);
  }
}
