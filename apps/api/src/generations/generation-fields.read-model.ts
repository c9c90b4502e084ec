import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, In } from 'typeorm';
import { type CreditUsage, GenerationReadModel, ReviewCaseEntity } from '#platform';

const CHARGED_SQL = `
SELECT generation_id AS "generationId",
  SUM(CASE kind WHEN 'charge' THEN amount WHEN 'refund' THEN -amount ELSE 0 END)::int AS charged
FROM credit_entries WHERE generation_id = ANY($1::uuid[]) GROUP BY generation_id`;

const COUNTS_SQL = `
SELECT user_id AS "userId", count(*)::int AS count FROM generations WHERE user_id = ANY($1::uuid[]) GROUP BY user_id`;

/** What single fields need, read for many rows at once. Every answer has one entry per id, in order. */
@Injectable()
export class GenerationFieldsReadModel {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly generations: GenerationReadModel,
  ) {}

  /** What each generation has cost so far, refunds taken off. */
  async charged(generationIds: readonly string[]): Promise<number[]> {
    const rows: { generationId: string; charged: number }[] = await this.dataSource.query(CHARGED_SQL, [
      generationIds,
    ]);
    return generationIds.map((id) => rows.find((row) => row.generationId === id)?.charged ?? 0);
  }

  /** Places in the line from 1; null for what does not wait. */
  async queuePositions(ids: readonly string[]): Promise<(number | null)[]> {
    const positions = await this.generations.queuePositions(ids);
    return ids.map((id) => positions.get(id) ?? null);
  }

  /** The category of each generation's review case; null where there is none. */
  async reviewCategories(ids: readonly string[]): Promise<(string | null)[]> {
    const cases = await this.dataSource.manager.findBy(ReviewCaseEntity, { generationId: In([...ids]) });
    return ids.map((id) => cases.find((row) => row.generationId === id)?.category ?? null);
  }

  /** How many generations each person has ever started. */
  async countsByUser(userIds: readonly string[]): Promise<number[]> {
    const rows: { userId: string; count: number }[] = await this.dataSource.query(COUNTS_SQL, [userIds]);
    return userIds.map((id) => rows.find((row) => row.userId === id)?.count ?? 0);
  }

  /** Nearly always one person: whoever is signed in. */
  creditUsage(userIds: readonly string[]): Promise<CreditUsage[]> {
    return Promise.all(userIds.map((id) => this.generations.creditUsage(id)));
  }
}
