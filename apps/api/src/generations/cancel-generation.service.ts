import { Injectable } from '@nestjs/common';
import { type GenerationEntity, GenerationReadModel, GenerationStore } from '#platform';
import type { SignedInContext } from '../context/api-context.js';
import { isUuid } from '../graphql/ids.js';

export type CancelGenerationOutcome =
  | { readonly kind: 'accepted'; readonly generation: GenerationEntity }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'tooLate' };

@Injectable()
export class CancelGenerationService {
  constructor(
    private readonly generations: GenerationReadModel,
    private readonly store: GenerationStore,
  ) {}

  /** What waits is cancelled at once; what runs stops within one denoising step and says so by an event. */
  async cancel({ user }: SignedInContext, id: string): Promise<CancelGenerationOutcome> {
    const own = isUuid(id) ? await this.generations.findOwned(id, user.id) : null;
    if (own === null) return { kind: 'notFound' };
    if (own.status === 'cancelled') return { kind: 'accepted', generation: own };
    const { kind, generation } = await this.store.requestCancel(id);
    if (kind === 'already_finished' && generation.status !== 'cancelled') return { kind: 'tooLate' };
    return { kind: 'accepted', generation };
  }
}
