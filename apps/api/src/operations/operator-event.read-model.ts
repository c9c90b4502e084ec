import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { OperatorEventEntity } from '#platform';
import { newestFirst } from '../graphql/pagination/newest-first.js';
import type { Page } from '../graphql/pagination/page.js';
import type { PageRequest } from '../graphql/pagination/page.args.js';

@Injectable()
export class OperatorEventReadModel {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  page(page: PageRequest): Promise<Page<OperatorEventEntity>> {
    return newestFirst(this.dataSource.manager.createQueryBuilder(OperatorEventEntity, 'event'), page);
  }
}
