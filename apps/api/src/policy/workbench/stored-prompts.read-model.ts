import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { TextToJudge } from './judge-pairs.js';

const QUERY = `
SELECT prompt AS text, access_stage AS "accessStage"
FROM (
  SELECT generation.prompt, author.access_stage, generation.created_at
  FROM generations generation JOIN users author ON author.id = generation.user_id
  WHERE generation.created_at >= $1 AND generation.prompt <> ''
  UNION ALL
  SELECT prompt, access_stage, created_at FROM refused_prompts WHERE created_at >= $1
) asked
GROUP BY prompt, access_stage
ORDER BY max(created_at) DESC
LIMIT $2`;

/** Prompts that people have sent, without the people: those that were made and those that were refused. */
@Injectable()
export class StoredPromptsReadModel {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Each once per access stage of its author, the newest first. */
  async since(moment: Date, limit: number): Promise<TextToJudge[]> {
    const rows: unknown = await this.dataSource.query(QUERY, [moment, limit]);
    return rows as TextToJudge[]; // the columns are named and typed by the query above
  }
}
