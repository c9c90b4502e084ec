import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Entries say which crops they foresee, so that those of older releases can be brought up to date. They kept ninety at most. */
export class CropVersions1764420000000 implements MigrationInterface {
  // Names outlive minified or renamed classes; TypeORM records this one.
  readonly name = 'CropVersions1764420000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE hash_bank_entries ADD COLUMN crop_version smallint NOT NULL DEFAULT 0`);
    await runner.query(`
      UPDATE hash_bank_entries SET crop_version = CASE WHEN octet_length(crop_hashes) <= 90 * 32 THEN 1 ELSE 2 END
      WHERE crop_hashes <> ''`);
    await runner.query(`CREATE INDEX ix_images_pdq_hash ON images (pdq_hash) WHERE pdq_hash IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ix_images_pdq_hash`);
    await runner.query(`ALTER TABLE hash_bank_entries DROP COLUMN crop_version`);
  }
}
