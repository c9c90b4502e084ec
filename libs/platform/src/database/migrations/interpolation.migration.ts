import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
ALTER TABLE generations
  ADD COLUMN target_upload_id uuid,
  ADD COLUMN target_image_id uuid,
  DROP CONSTRAINT ck_generations_kind,
  ADD CONSTRAINT ck_generations_kind CHECK
    (kind IN ('text', 'edit', 'outpaint', 'variation', 'interpolation', 'upscale')),
  ADD CONSTRAINT ck_generations_target CHECK
    ((kind = 'interpolation') = (target_upload_id IS NOT NULL OR target_image_id IS NOT NULL)),
  ADD CONSTRAINT fk_generations_target_upload_id FOREIGN KEY (target_upload_id) REFERENCES uploads (id);
`;

/** The schema before has no word for interpolations; they stay as variations of their first picture. */
const DOWN = `
UPDATE generations SET kind = 'variation', target_upload_id = NULL, target_image_id = NULL
  WHERE kind = 'interpolation';
ALTER TABLE generations
  DROP COLUMN target_upload_id,
  DROP COLUMN target_image_id,
  DROP CONSTRAINT ck_generations_kind,
  ADD CONSTRAINT ck_generations_kind CHECK (kind IN ('text', 'edit', 'outpaint', 'variation', 'upscale'));
`;

/** An interpolation starts from one picture and leads to another. */
export class Interpolation1763930000000 implements MigrationInterface {
  /** TypeORM orders migrations by the number at the end of their name. */
  readonly name = 'Interpolation1763930000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(UP);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DOWN);
  }
}
