import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, In } from 'typeorm';
import { UserEntity } from '#platform';
import { isUuid } from '../graphql/ids.js';
import { newestFirst } from '../graphql/pagination/newest-first.js';
import type { Page } from '../graphql/pagination/page.js';
import type { PageRequest } from '../graphql/pagination/page.args.js';
import { searchPattern } from '../graphql/search-pattern.js';

/** Accounts as operators see them, and names for everybody else's screens. */
@Injectable()
export class UserReadModel {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  page(search: string | null | undefined, page: PageRequest): Promise<Page<UserEntity>> {
    const query = this.dataSource.manager.createQueryBuilder(UserEntity, 'account');
    const pattern = searchPattern(search);
    if (pattern !== null) {
      query.andWhere('(account.email LIKE :pattern OR account.displayName ILIKE :pattern)', { pattern });
    }
    return newestFirst(query, page);
  }

  async byId(id: string): Promise<UserEntity | null> {
    return isUuid(id) ? this.dataSource.manager.findOneBy(UserEntity, { id }) : null;
  }

  /** @returns one name per id, in order; null for nobody */
  async names(ids: readonly string[]): Promise<(string | null)[]> {
    const users = await this.dataSource.manager.find(UserEntity, {
      select: { id: true, displayName: true },
      where: { id: In([...ids]) },
    });
    const names = new Map(users.map((user) => [user.id, user.displayName]));
    return ids.map((id) => names.get(id) ?? null);
  }
}
