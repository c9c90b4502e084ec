import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { MailMessageEntity } from '#platform';
import { isUuid } from '../graphql/ids.js';
import { newestFirst } from '../graphql/pagination/newest-first.js';
import type { Page } from '../graphql/pagination/page.js';
import type { PageRequest } from '../graphql/pagination/page.args.js';

/** Mails that went out or are kept, for the console. */
@Injectable()
export class MailMessageReadModel {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  page(page: PageRequest): Promise<Page<MailMessageEntity>> {
    return newestFirst(this.dataSource.manager.createQueryBuilder(MailMessageEntity, 'mail'), page);
  }

  async byId(id: string): Promise<MailMessageEntity | null> {
    return isUuid(id) ? this.dataSource.manager.findOneBy(MailMessageEntity, { id }) : null;
  }
}
