import { Inject, Injectable } from '@nestjs/common';
import { OBJECT_STORAGE, type ObjectStorage, ReviewCaseStore } from '#platform';
import type { SignedInContext } from '../../context/api-context.js';
import { ReviewCaseReadModel } from './review-case.read-model.js';
import { ReviewSourceReadModel } from './review-source.read-model.js';

/**
 * Hands reviewers the pictures that a case's pictures were made from, by the rules for those: nothing of one's own, and nothing
 * any more once the case was rejected. Unknown cases and parts look the same as refused ones.
 */
@Injectable()
export class ReviewSourceAccessService {
  constructor(
    private readonly cases: ReviewCaseReadModel,
    private readonly sources: ReviewSourceReadModel,
    private readonly reviewCases: ReviewCaseStore,
    @Inject(OBJECT_STORAGE) private readonly storage: ObjectStorage,
  ) {}

  async open({ user }: SignedInContext, caseId: string, part: string): Promise<Uint8Array | null> {
    const reviewCase = await this.cases.byId(caseId);
    if (reviewCase === null || reviewCase.decision === 'reject') return null;
    const [generation] = await this.cases.generations([reviewCase.generationId]);
    if (generation === undefined || generation instanceof Error || generation.userId === user.id) return null;
    const source = (await this.sources.of(generation)).find((candidate) => candidate.part === part);
    if (source === undefined || source.storageKey === null) return null;
    await this.reviewCases.recordReveal({
      caseId,
      actorId: user.id,
      seen: { part: source.part, ...source.reference },
    });
    return this.storage.get(source.storageKey);
  }
}
