import type { MigrationInterface, QueryRunner } from 'typeorm';

const REFERENCES = ['source_upload_id', 'target_upload_id', 'mask_upload_id'] as const;

/** An upload whose time is over loses its pixels; its row stays while a generation refers to it. */
export class ExpiredUploads1764300000000 implements MigrationInterface {
  // Names outlive minified or renamed classes; TypeORM records this one.
  readonly name = 'ExpiredUploads1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE uploads ALTER COLUMN storage_key DROP NOT NULL`);
    // Deleting an upload asks for every reference to it.
    for (const column of REFERENCES) {
      await runner.query(
        `CREATE INDEX ix_generations_${column} ON generations (${column}) WHERE ${column} IS NOT NULL`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of REFERENCES) await runner.query(`DROP INDEX ix_generations_${column}`);
    // What was deleted does not come back; the key of nothing finds nothing.
    await runner.query(`UPDATE uploads SET storage_key = 'uploads/gone' WHERE storage_key IS NULL`);
    await runner.query(`ALTER TABLE uploads ALTER COLUMN storage_key SET NOT NULL`);
  }
}
