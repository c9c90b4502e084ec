import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Banked pictures keep the hashes of their usual crops. Entries that are only a hash have none. */
export class HashBankCrops1764100000000 implements MigrationInterface {
  // Names outlive minified or renamed classes; TypeORM records this one.
  readonly name = 'HashBankCrops1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE hash_bank_entries ADD COLUMN crop_hashes text[] NOT NULL DEFAULT '{}'`);
    await runner.query(
      `ALTER TABLE hash_bank_entries ADD CONSTRAINT ck_hash_bank_entries_crop_hashes CHECK (array_to_string(crop_hashes, '') ~ '^([0-9a-f]{64})*$')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE hash_bank_entries DROP COLUMN crop_hashes`);
  }
}
