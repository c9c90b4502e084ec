import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
ALTER TABLE hash_bank_entries DROP CONSTRAINT ck_hash_bank_entries_crop_hashes;
ALTER TABLE hash_bank_entries ALTER COLUMN crop_hashes DROP DEFAULT;
ALTER TABLE hash_bank_entries
  ALTER COLUMN crop_hashes TYPE bytea USING decode(array_to_string(crop_hashes, ''), 'hex');
ALTER TABLE hash_bank_entries
  ALTER COLUMN crop_hashes SET DEFAULT '\\x',
  ALTER COLUMN crop_hashes SET STORAGE EXTERNAL,
  ADD CONSTRAINT ck_hash_bank_entries_crop_hashes CHECK (octet_length(crop_hashes) % 32 = 0);

ALTER TABLE hash_banks ADD COLUMN revision integer NOT NULL DEFAULT 0;
CREATE FUNCTION raise_hash_bank_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE hash_banks SET revision = revision + 1 WHERE id IN (SELECT bank_id FROM changed);
  RETURN NULL;
END $$;
CREATE TRIGGER hash_bank_entries_inserted AFTER INSERT ON hash_bank_entries
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_hash_bank_revision();
CREATE TRIGGER hash_bank_entries_updated AFTER UPDATE ON hash_bank_entries
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_hash_bank_revision();
CREATE TRIGGER hash_bank_entries_deleted AFTER DELETE ON hash_bank_entries
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_hash_bank_revision();
`;

const DOWN = `
DROP TRIGGER hash_bank_entries_inserted ON hash_bank_entries;
DROP TRIGGER hash_bank_entries_updated ON hash_bank_entries;
DROP TRIGGER hash_bank_entries_deleted ON hash_bank_entries;
DROP FUNCTION raise_hash_bank_revision;
ALTER TABLE hash_banks DROP COLUMN revision;

ALTER TABLE hash_bank_entries DROP CONSTRAINT ck_hash_bank_entries_crop_hashes;
ALTER TABLE hash_bank_entries RENAME COLUMN crop_hashes TO packed_hashes;
ALTER TABLE hash_bank_entries ADD COLUMN crop_hashes text[] NOT NULL DEFAULT '{}';
UPDATE hash_bank_entries SET crop_hashes = ARRAY(
  SELECT encode(substring(packed_hashes FROM start FOR 32), 'hex')
  FROM generate_series(1, octet_length(packed_hashes), 32) start);
ALTER TABLE hash_bank_entries
  DROP COLUMN packed_hashes,
  ADD CONSTRAINT ck_hash_bank_entries_crop_hashes
    CHECK (array_to_string(crop_hashes, '') ~ '^([0-9a-f]{64})*$');
`;

/**
 * Whoever compares pictures keeps the banks in memory: crops lie packed as they are read, 32 bytes each, and a bank's revision
 * tells what has changed. The row of the bank is locked until a change commits, so revisions rise in the order of commits.
 */
export class PackedCropHashes1764410000000 implements MigrationInterface {
  // Names outlive minified or renamed classes; TypeORM records this one.
  readonly name = 'PackedCropHashes1764410000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
