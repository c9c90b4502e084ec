import type { DataSource } from 'typeorm';
import { z } from 'zod';

/** Finds the words behind pictures that were made here. */
export interface SourcePrompts {
  /**
   * @param imageId null for an upload
   * @param ownPrompt of the request in hand; the same words once more are no second part
   * @returns the prompts that led to the image, newest first, as one text; null when there are none
   */
  behind(imageId: string | null, ownPrompt: string): Promise<string | null>;
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
  SELECT prompt FROM lineage WHERE prompt NOT IN ('', $2)
  GROUP BY prompt ORDER BY min(depth), prompt LIMIT ${MAX_GENERATIONS}`;

const promptRows = z.array(z.object({ prompt: z.string() }));

export class DatabaseSourcePrompts implements SourcePrompts {
  constructor(private readonly dataSource: DataSource) {}

  async behind(imageId: string | null, ownPrompt: string): Promise<string | null> {
    if (imageId === null) return null;
    const rows: unknown = await this.dataSource.query(LINEAGE, [imageId, ownPrompt]);
    const prompts = promptRows.parse(rows).map(({ prompt }) => prompt);
    return prompts.length === 0 ? null : prompts.join('. ');
  }
}
