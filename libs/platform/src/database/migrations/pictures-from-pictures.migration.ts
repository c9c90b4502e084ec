import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
CREATE TABLE uploads (
  id uuid NOT NULL DEFAULT uuidv7(),
  user_id uuid NOT NULL,
  purpose text NOT NULL,
  storage_key text NOT NULL,
  content_sha256 text NOT NULL,
  width_px integer NOT NULL,
  height_px integer NOT NULL,
  size_bytes integer NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL,
  CONSTRAINT pk_uploads PRIMARY KEY (id),
  CONSTRAINT ck_uploads_purpose CHECK (purpose IN ('source', 'mask')),
  CONSTRAINT fk_uploads_user_id FOREIGN KEY (user_id) REFERENCES users (id)
);
CREATE INDEX ix_uploads_expires_at ON uploads (expires_at);

ALTER TABLE generations
  ADD COLUMN kind text NOT NULL DEFAULT 'text',
  ADD COLUMN source_upload_id uuid,
  ADD COLUMN source_image_id uuid,
  ADD COLUMN mask_upload_id uuid,
  ADD COLUMN options jsonb NOT NULL DEFAULT '{}',
  ADD CONSTRAINT ck_generations_kind CHECK (kind IN ('text', 'edit', 'outpaint', 'variation', 'upscale')),
  ADD CONSTRAINT ck_generations_source CHECK
    ((kind = 'text') = (source_upload_id IS NULL AND source_image_id IS NULL)),
  ADD CONSTRAINT fk_generations_source_upload_id FOREIGN KEY (source_upload_id) REFERENCES uploads (id),
  ADD CONSTRAINT fk_generations_mask_upload_id FOREIGN KEY (mask_upload_id) REFERENCES uploads (id);

ALTER TABLE images ADD COLUMN facts jsonb, ADD COLUMN pdq_hash text;

CREATE TABLE hash_banks (
  id uuid NOT NULL DEFAULT uuidv7(),
  name text NOT NULL,
  category text NOT NULL,
  description text NOT NULL DEFAULT '',
  enabled boolean NOT NULL DEFAULT true,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  created_by uuid,
  CONSTRAINT pk_hash_banks PRIMARY KEY (id),
  CONSTRAINT uq_hash_banks_name UNIQUE (name),
  CONSTRAINT fk_hash_banks_created_by FOREIGN KEY (created_by) REFERENCES users (id)
);

CREATE TABLE hash_bank_entries (
  id uuid NOT NULL DEFAULT uuidv7(),
  bank_id uuid NOT NULL,
  pdq_hash text NOT NULL,
  note text NOT NULL DEFAULT '',
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  created_by uuid,
  CONSTRAINT pk_hash_bank_entries PRIMARY KEY (id),
  CONSTRAINT uq_hash_bank_entries_bank_id_pdq_hash UNIQUE (bank_id, pdq_hash),
  CONSTRAINT ck_hash_bank_entries_pdq_hash CHECK (pdq_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT fk_hash_bank_entries_bank_id FOREIGN KEY (bank_id) REFERENCES hash_banks (id),
  CONSTRAINT fk_hash_bank_entries_created_by FOREIGN KEY (created_by) REFERENCES users (id)
);
`;

const DOWN = `
DROP TABLE hash_bank_entries, hash_banks;
ALTER TABLE images DROP COLUMN facts, DROP COLUMN pdq_hash;
ALTER TABLE generations
  DROP COLUMN kind, DROP COLUMN source_upload_id, DROP COLUMN source_image_id,
  DROP COLUMN mask_upload_id, DROP COLUMN options;
DROP TABLE uploads;
`;

/** Edits, extensions, variations and enlargements need a picture to start from; banks of hashes keep known ones out. */
export class PicturesFromPictures1763910000000 implements MigrationInterface {
  /** TypeORM orders migrations by the number at the end of their name. */
  readonly name = 'PicturesFromPictures1763910000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(UP);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DOWN);
  }
}
