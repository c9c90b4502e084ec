import type { EntityManager } from 'typeorm';
import { GenerationEventEntity } from '../database/entities/generation-event.entity.js';
import { GenerationEntity } from '../database/entities/generation.entity.js';
import type { JsonObject } from '../database/json.js';
import type { EventBus } from '../events/event-bus.js';
import type { CreditLedger } from './credit-ledger.js';
import type { GenerationEventType } from './generation-status.js';
import {
  GENERATION_TRANSITIONS,
  GenerationNotFoundError,
  IllegalGenerationTransitionError,
} from './generation-transitions.js';
import type { GenerationTransitionType } from './generation-transitions.js';

export interface GenerationChange {
  readonly type: GenerationTransitionType;
  /** Columns that change with it. The status, the sequence and the finishing time follow from the type. */
  readonly columns?: Partial<GenerationEntity>;
  readonly payload?: JsonObject;
}

/**
 * The one way a status changes: row, event, notification and refund in the caller's transaction. Whoever holds the
 * lock on the row decides; everybody else finds what was decided.
 */
export class GenerationJournal {
  constructor(
    private readonly bus: EventBus,
    private readonly credits: CreditLedger,
    readonly now: () => Date,
  ) {}

  /**
   * The generation as it is now, kept so until `manager`'s transaction ends.
   * @throws GenerationNotFoundError
   */
  async lock(manager: EntityManager, id: string): Promise<GenerationEntity> {
    const generation = await manager.findOne(GenerationEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!generation) throw new GenerationNotFoundError(id);
    return generation;
  }

  /**
   * @param generation locked by the same manager; changed in place
   * @throws IllegalGenerationTransitionError
   */
  async change(
    manager: EntityManager,
    generation: GenerationEntity,
    change: GenerationChange,
  ): Promise<void> {
    const transition = GENERATION_TRANSITIONS[change.type];
    if (!transition.from.includes(generation.status)) {
      throw new IllegalGenerationTransitionError(generation.id, generation.status, change.type);
    }
    const columns: Partial<GenerationEntity> = {
      ...change.columns,
      status: transition.to,
      eventSequence: generation.eventSequence + 1,
      ...(transition.finishes ? { finishedAt: this.now(), previews: null } : {}),
    };
    await manager.update(GenerationEntity, { id: generation.id }, columns);
    Object.assign(generation, columns);
    await this.append(manager, generation, change.type, change.payload);
    if (transition.refunds) {
      await this.credits.refund(manager, { userId: generation.userId, generationId: generation.id });
    }
  }

  /** Writes the event that `generation.eventSequence` already counts, and announces it. */
  async append(
    manager: EntityManager,
    generation: GenerationEntity,
    type: GenerationEventType,
    payload: JsonObject = {},
  ): Promise<void> {
    const { id: generationId, eventSequence: sequence } = generation;
    await manager.insert(GenerationEventEntity, { generationId, sequence, type, payload });
    await this.bus.publish(manager, 'generation.events', { generationId, sequence });
  }
}
