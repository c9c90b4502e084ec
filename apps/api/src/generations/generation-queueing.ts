import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { CreditLedger, GenerationEntity, GenerationStore, type NewGeneration, Outbox } from '#platform';
import { creditsLeft, dailyAllowance } from '#rollout';
import type { SignedInContext } from '../context/api-context.js';
import type { CreateGenerationOutcome } from './create-generation.outcome.js';

type QuotaExceeded = Extract<CreateGenerationOutcome, { kind: 'quotaExceeded' }>;

/** Stores, charges and hands over a generation in one transaction: all of it or nothing. */
@Injectable()
export class GenerationQueueing {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly store: GenerationStore,
    private readonly credits: CreditLedger,
    private readonly outbox: Outbox,
  ) {}

  /** What an earlier sending of the same click made. */
  findClick({ user }: SignedInContext, clientRequestId: string): Promise<GenerationEntity | null> {
    return this.dataSource.manager.findOneBy(GenerationEntity, { userId: user.id, clientRequestId });
  }

  queue(
    context: SignedInContext,
    wanted: Omit<NewGeneration, 'userId'>,
  ): Promise<Extract<CreateGenerationOutcome, { kind: 'created' | 'repeated' | 'quotaExceeded' }>> {
    const { user } = context;
    return this.dataSource.transaction(async (manager) => {
      // A click that arrived twice at once must not fail for the credit that its twin has just spent.
      const exceeded = await this.quotaExceeded(context, manager);
      if (exceeded !== null) {
        const twin = await manager.findOneBy(GenerationEntity, {
          userId: user.id,
          clientRequestId: wanted.clientRequestId,
        });
        return twin === null ? exceeded : { kind: 'repeated', generation: twin };
      }
      const { kind, generation } = await this.store.queue(manager, { ...wanted, userId: user.id });
      if (kind === 'duplicate') return { kind: 'repeated', generation };
      await this.outbox.add(manager, 'generation.enqueue', { generationId: generation.id });
      return { kind: 'created', generation };
    });
  }

  private async quotaExceeded(
    { user }: SignedInContext,
    manager: EntityManager,
  ): Promise<QuotaExceeded | null> {
    const creditsPerDay = dailyAllowance(user.accessStage);
    const usage = await this.credits.usageForSpending(manager, user.id);
    if (creditsLeft({ creditsPerDay, creditsUsed: usage.used }) > 0) return null;
    return { kind: 'quotaExceeded', creditsPerDay, availableAt: usage.nextCreditAt };
  }
}
