import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { createPolicy, type Policy } from '#policy';
import { PolicyPackEntity } from '../database/entities/policy-pack.entity.js';
import { PolicyVersionEntity } from '../database/entities/policy-version.entity.js';
import { messageOf } from '../errors/error-message.js';
import type { EventBus, Unsubscribe } from '../events/event-bus.js';
import { PolicyUnavailableError } from './policy-unavailable.error.js';

/** A stored version, compiled. */
export interface LoadedPolicy {
  readonly packId: string;
  readonly number: number;
  readonly contentHash: string;
  readonly policy: Policy;
}

type StoredPack = Pick<PolicyPackEntity, 'id' | 'number' | 'contentHash' | 'pack' | 'costs'>;
type Loaded =
  { readonly ok: true; readonly loaded: LoadedPolicy } | { readonly ok: false; readonly problem: string };

/**
 * The content policy in force in this process. A publication is announced on the event bus and loaded at once; because
 * an announcement can be lost, `current` also asks the database which version is live and never answers with another.
 */
export class LivePolicy {
  readonly #logger = new Logger('Policy');
  readonly #subscriptions: Unsubscribe[] = [];
  /** By version id and content. A version's content never changes once it judges. */
  readonly #compiled = new Map<string, Loaded>();
  #live: LoadedPolicy | null = null;
  #shadows: readonly LoadedPolicy[] = [];
  #complainedAbout = '';
  /** Loads run one after the other: a slow old answer must not overwrite a newer one. */
  #lastLoad: Promise<void> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly bus: EventBus,
  ) {}

  /** Loads what is in force and follows changes. A broken version is logged, not thrown: operators must get in to mend it. */
  async start(): Promise<void> {
    this.#subscriptions.push(
      this.bus.subscribe('policy.changed', () => this.reload()),
      this.bus.onReconnected(() => void this.reload()),
    );
    await this.reload();
  }

  stop(): void {
    for (const unsubscribe of this.#subscriptions.splice(0)) unsubscribe();
  }

  /**
   * The version that is live now, according to the database.
   * @throws PolicyUnavailableError when none is, or this release cannot use it; the database's error when it is away
   */
  async current(): Promise<LoadedPolicy> {
    const live = await this.dataSource.manager.findOne(PolicyPackEntity, {
      select: { id: true, contentHash: true },
      where: { state: 'live' },
    });
    if (live === null) throw new PolicyUnavailableError('no version is live.');
    if (!isSame(this.#live, live)) await this.reload();
    if (this.#live === null) throw new PolicyUnavailableError(this.#problemOf(live));
    return this.#live;
  }

  /** Versions that judge along without acting, as of the last announcement. */
  shadows(): readonly LoadedPolicy[] {
    return this.#shadows;
  }

  /** Never rejects: what cannot be read is not in force. */
  reload(): Promise<void> {
    this.#lastLoad = this.#lastLoad.then(() => this.#loadOnce());
    return this.#lastLoad;
  }

  async #loadOnce(): Promise<void> {
    try {
      const packs = await this.#readActive();
      const live = packs.find(({ state }) => state === 'live');
      this.#forgetAllBut(packs);
      this.#live = live === undefined ? null : await this.#putInForce(live);
      this.#shadows = packs
        .filter(({ state }) => state === 'shadow')
        .flatMap((pack) => this.#compileShadow(pack));
    } catch (error) {
      this.#live = null;
      this.#logger.warn(`The content policy could not be read: ${messageOf(error)}`);
    }
  }

  /** Contents are read only where they are not compiled yet: they are large. */
  async #readActive(): Promise<PolicyPackEntity[]> {
    const query = this.dataSource.manager
      .createQueryBuilder(PolicyPackEntity, 'pack')
      .select(['pack.id', 'pack.number', 'pack.state', 'pack.contentHash'])
      .where(`pack.state IN ('live', 'shadow')`)
      .orderBy('pack.shadowSince', 'ASC')
      .addOrderBy('pack.id', 'ASC');
    const packs = await query.getMany();
    for (const pack of packs) {
      if (this.#compiled.has(keyOf(pack))) continue;
      const { pack: content, costs } = await this.dataSource.manager.findOneOrFail(PolicyPackEntity, {
        select: { id: true, pack: true, costs: true },
        where: { id: pack.id },
      });
      this.#compiled.set(keyOf(pack), compile({ ...pack, pack: content, costs }));
    }
    return packs;
  }

  async #putInForce(pack: PolicyPackEntity): Promise<LoadedPolicy | null> {
    const compiled = this.#compiled.get(keyOf(pack));
    if (compiled?.ok !== true) {
      this.#complain(pack);
      return null;
    }
    await this.#register(compiled.loaded);
    if (this.#live?.packId !== pack.id) {
      this.#logger.log(
        `Content policy version ${pack.number} (${compiled.loaded.policy.version.slice(0, 12)}) is in force.`,
      );
    }
    return compiled.loaded;
  }

  /** Once per version: every request finds out anew. */
  #complain(pack: PolicyPackEntity): void {
    if (this.#complainedAbout === keyOf(pack)) return;
    this.#complainedAbout = keyOf(pack);
    this.#logger.error(
      `Version ${pack.number} of the content policy is live and cannot be used: ${this.#problemOf(pack)}`,
    );
  }

  /** Every verdict cites its policy's hash, so the hash is on record before the first verdict. */
  async #register({ packId, number, policy }: LoadedPolicy): Promise<void> {
    await this.dataSource.manager
      .createQueryBuilder()
      .insert()
      .into(PolicyVersionEntity)
      .values({ hash: policy.version, label: `version ${number}`, packId })
      .orUpdate(['pack_id'], ['hash'])
      .execute();
  }

  #compileShadow(pack: PolicyPackEntity): LoadedPolicy[] {
    const compiled = this.#compiled.get(keyOf(pack));
    if (compiled?.ok === true) return [compiled.loaded];
    this.#logger.warn(
      `Version ${pack.number} of the content policy cannot judge in shadow: ${this.#problemOf(pack)}`,
    );
    return [];
  }

  #problemOf(pack: { id: string; contentHash: string }): string {
    const compiled = this.#compiled.get(keyOf(pack));
    return compiled?.ok === false ? compiled.problem : 'the live version could not be read.';
  }

  #forgetAllBut(packs: readonly PolicyPackEntity[]): void {
    const kept = new Set(packs.map(keyOf));
    for (const key of this.#compiled.keys()) if (!kept.has(key)) this.#compiled.delete(key);
  }
}

function compile({ id, number, contentHash, pack, costs }: StoredPack): Loaded {
  try {
    return { ok: true, loaded: { packId: id, number, contentHash, policy: createPolicy({ pack, costs }) } };
  } catch (error) {
    return { ok: false, problem: messageOf(error) };
  }
}

function keyOf({ id, contentHash }: { id: string; contentHash: string }): string {
  return `${id} ${contentHash}`;
}

function isSame(loaded: LoadedPolicy | null, live: { id: string; contentHash: string }): boolean {
  return loaded !== null && loaded.packId === live.id && loaded.contentHash === live.contentHash;
}
