import { Injectable } from '@nestjs/common';
import { type GenerationEntity, GenerationReadModel } from '#platform';
import type { SignedInContext } from '../context/api-context.js';
import { keysetOf } from '../graphql/pagination/newest-first.js';
import type { Page } from '../graphql/pagination/page.js';
import type { PageRequest } from '../graphql/pagination/page.args.js';

/** The history of the person who asks. */
@Injectable()
export class GenerationListReadModel {
  constructor(private readonly generations: GenerationReadModel) {}

  async page({ user }: SignedInContext, { first, after }: PageRequest): Promise<Page<GenerationEntity>> {
    const page = await this.generations.pageOfUser(user.id, { first, after: keysetOf(after) });
    return { ...page, totalCount: await this.generations.countOfUser(user.id) };
  }
}
