import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { WaitlistEntryEntity } from '#platform';
import type { WaitlistState } from '#rollout';
import { isUuid } from '../graphql/ids.js';
import { newestFirst } from '../graphql/pagination/newest-first.js';
import type { Page } from '../graphql/pagination/page.js';
import type { PageRequest } from '../graphql/pagination/page.args.js';
import { searchPattern } from '../graphql/search-pattern.js';

export interface WaitlistFilter {
  readonly state?: WaitlistState | null;
  readonly search?: string | null;
}

/** The waitlist as operators see it. */
@Injectable()
export class WaitlistReadModel {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  page(filter: WaitlistFilter, page: PageRequest): Promise<Page<WaitlistEntryEntity>> {
    const query = this.dataSource.manager.createQueryBuilder(WaitlistEntryEntity, 'entry');
    if (filter.state) query.andWhere('entry.state = :state', { state: filter.state });
    const pattern = searchPattern(filter.search);
    if (pattern !== null) {
      query.andWhere('(entry.email LIKE :pattern OR entry.intendedUse ILIKE :pattern)', { pattern });
    }
    return newestFirst(query, page);
  }

  async byId(id: string): Promise<WaitlistEntryEntity | null> {
    return isUuid(id) ? this.dataSource.manager.findOneBy(WaitlistEntryEntity, { id }) : null;
  }
}
