import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, In } from 'typeorm';
import { GenerationEntity, ReviewCaseEntity, type ReviewCaseState, ReviewEventEntity } from '#platform';
import { isUuid } from '../../graphql/ids.js';
import { decodePriorityCursor, encodePriorityCursor } from '../../graphql/pagination/cursor.js';
import { type Page, pageOf } from '../../graphql/pagination/page.js';
import type { PageRequest } from '../../graphql/pagination/page.args.js';

/** Review cases as moderators see them. */
@Injectable()
export class ReviewCaseReadModel {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The most urgent first, and among those the one that has waited longest. */
  async page(state: ReviewCaseState | null | undefined, page: PageRequest): Promise<Page<ReviewCaseEntity>> {
    const query = this.dataSource.manager.createQueryBuilder(ReviewCaseEntity, 'review');
    if (state) query.andWhere('review.state = :state', { state });
    const totalCount = await query.getCount();
    if (page.after !== null) {
      const { priority, at, id } = decodePriorityCursor(page.after);
      query.andWhere(
        '(review.priority < :priority OR (review.priority = :priority AND (review.openedAt, review.id) > (:at, :id)))',
        { priority, at, id },
      );
    }
    const rows = await query
      .orderBy('review.priority', 'DESC')
      .addOrderBy('review.openedAt', 'ASC')
      .addOrderBy('review.id', 'ASC')
      .limit(page.first + 1)
      .getMany();
    return pageOf(rows, page.first, totalCount);
  }

  async byId(id: string): Promise<ReviewCaseEntity | null> {
    return isUuid(id) ? this.dataSource.manager.findOneBy(ReviewCaseEntity, { id }) : null;
  }

  countOpen(): Promise<number> {
    return this.dataSource.manager.countBy(ReviewCaseEntity, { state: In(['open', 'escalated']) });
  }

  /** @returns the generations under review, in order; an error in the place of one that is missing */
  async generations(ids: readonly string[]): Promise<(GenerationEntity | Error)[]> {
    const rows = await this.dataSource.manager.findBy(GenerationEntity, { id: In([...ids]) });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? new Error(`generation ${id} of a review case does not exist`));
  }

  /** @returns per case, in order, what happened to it, oldest first */
  async events(caseIds: readonly string[]): Promise<ReviewEventEntity[][]> {
    const rows = await this.dataSource.manager.find(ReviewEventEntity, {
      where: { caseId: In([...caseIds]) },
      order: { sequence: 'ASC' },
    });
    return caseIds.map((id) => rows.filter((row) => row.caseId === id));
  }
}

export function reviewCaseCursor(row: ReviewCaseEntity): string {
  return encodePriorityCursor({ priority: row.priority, at: row.openedAt, id: row.id });
}
