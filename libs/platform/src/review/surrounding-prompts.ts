import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { GenerationEntity } from '../database/entities/generation.entity.js';
import { type PromptsAround, promptsOnce } from './prompts-once.js';

/** What a request is, as far as the words around it go. */
export type PlacedPrompt = Pick<
  GenerationEntity,
  'id' | 'userId' | 'prompt' | 'sourceImageId' | 'targetImageId' | 'createdAt'
>;

/** Finds the words that belong to a request without being in it. */
export interface SurroundingPrompts {
  around(request: PlacedPrompt): Promise<PromptsAround>;
}

/** Edits of edits and enlargements carry the first words along, up to here; eight longest prompts are still reviewed whole. */
const MAX_GENERATIONS = 8;

const LINEAGE = `
  WITH RECURSIVE lineage AS (
    SELECT g.prompt, g.source_image_id, g.target_image_id, 1 AS depth
    FROM images i JOIN generations g ON g.id = i.generation_id
    WHERE i.id = $1
    UNION
    SELECT g.prompt, g.source_image_id, g.target_image_id, l.depth + 1
    FROM lineage l
    JOIN images i ON i.id IN (l.source_image_id, l.target_image_id)
    JOIN generations g ON g.id = i.generation_id
    WHERE l.depth < ${MAX_GENERATIONS}
  )
  SELECT prompt FROM lineage WHERE prompt <> ''
  GROUP BY prompt ORDER BY min(depth), prompt LIMIT ${MAX_GENERATIONS}`;

/** What somebody asks for within an hour is one train of thought; of that the policy reads the last five prompts. */
const SESSION_MINUTES = 60;
const SESSION_PROMPTS = 5;

const SESSION = `
  SELECT prompt FROM generations
  WHERE user_id = $1 AND id <> $2 AND prompt NOT IN ('', $3)
    AND created_at <= $4 AND created_at > $4::timestamptz - make_interval(mins => ${SESSION_MINUTES})
  GROUP BY prompt ORDER BY max(created_at) DESC, prompt LIMIT ${SESSION_PROMPTS}`;

const promptRows = z.array(z.object({ prompt: z.string() }));

export class DatabaseSurroundingPrompts implements SurroundingPrompts {
  constructor(private readonly dataSource: DataSource) {}

  async around(request: PlacedPrompt): Promise<PromptsAround> {
    const { id, userId, prompt, createdAt } = request;
    return promptsOnce(prompt, {
      source: await this.behind(request.sourceImageId),
      target: await this.behind(request.targetImageId),
      before: (await this.prompts(SESSION, [userId, id, prompt, createdAt])).reverse(),
    });
  }

  private async behind(imageId: string | null): Promise<string[]> {
    return imageId === null ? [] : this.prompts(LINEAGE, [imageId]);
  }

  private async prompts(sql: string, values: readonly unknown[]): Promise<string[]> {
    const rows: unknown = await this.dataSource.query(sql, [...values]);
    return promptRows.parse(rows).map(({ prompt }) => prompt);
  }
}
