import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
CREATE TABLE policy_packs (
  id uuid NOT NULL DEFAULT uuidv7(),
  number integer NOT NULL,
  state text NOT NULL,
  origin text NOT NULL,
  note text NOT NULL DEFAULT '',
  pack jsonb NOT NULL,
  costs jsonb NOT NULL,
  content_hash text NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  based_on_id uuid,
  created_by uuid,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL,
  shadow_since timestamptz(3),
  published_at timestamptz(3),
  retired_at timestamptz(3),
  CONSTRAINT pk_policy_packs PRIMARY KEY (id),
  CONSTRAINT uq_policy_packs_number UNIQUE (number),
  CONSTRAINT ck_policy_packs_state CHECK (state IN ('draft', 'shadow', 'live', 'retired')),
  CONSTRAINT ck_policy_packs_origin CHECK (origin IN ('built_in', 'operator')),
  CONSTRAINT fk_policy_packs_based_on_id FOREIGN KEY (based_on_id) REFERENCES policy_packs (id) ON DELETE SET NULL,
  CONSTRAINT fk_policy_packs_created_by FOREIGN KEY (created_by) REFERENCES users (id)
);
CREATE UNIQUE INDEX ix_policy_packs_live ON policy_packs (state) WHERE state = 'live';

CREATE FUNCTION refuse_change_of_sealed_policy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'draft' THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.pack = OLD.pack AND NEW.costs = OLD.costs AND NEW.content_hash = OLD.content_hash THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'policy version % is no draft: its content can neither be changed nor deleted', OLD.number
    USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER policy_packs_sealed BEFORE UPDATE OR DELETE ON policy_packs
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_sealed_policy();

ALTER TABLE policy_versions
  ADD COLUMN pack_id uuid,
  ADD CONSTRAINT fk_policy_versions_pack_id FOREIGN KEY (pack_id) REFERENCES policy_packs (id);

CREATE TABLE refused_prompts (
  id uuid NOT NULL DEFAULT uuidv7(),
  prompt text NOT NULL,
  access_stage integer NOT NULL,
  policy_version text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT pk_refused_prompts PRIMARY KEY (id)
);
CREATE INDEX ix_refused_prompts_created_at ON refused_prompts (created_at);

CREATE TABLE policy_shadow_counts (
  pack_id uuid NOT NULL,
  live_outcome text NOT NULL,
  shadow_outcome text NOT NULL,
  count integer NOT NULL,
  CONSTRAINT pk_policy_shadow_counts PRIMARY KEY (pack_id, live_outcome, shadow_outcome),
  CONSTRAINT fk_policy_shadow_counts_pack_id FOREIGN KEY (pack_id) REFERENCES policy_packs (id) ON DELETE CASCADE
);

CREATE TABLE policy_shadow_rule_counts (
  pack_id uuid NOT NULL,
  rule_id text NOT NULL,
  side text NOT NULL,
  count integer NOT NULL,
  CONSTRAINT pk_policy_shadow_rule_counts PRIMARY KEY (pack_id, rule_id, side),
  CONSTRAINT ck_policy_shadow_rule_counts_side CHECK (side IN ('live', 'shadow')),
  CONSTRAINT fk_policy_shadow_rule_counts_pack_id FOREIGN KEY (pack_id) REFERENCES policy_packs (id) ON DELETE CASCADE
);

CREATE TABLE policy_shadow_examples (
  pack_id uuid NOT NULL,
  slot integer NOT NULL,
  prompt text NOT NULL,
  live_outcome text NOT NULL,
  shadow_outcome text NOT NULL,
  live_rule_ids text[] NOT NULL,
  shadow_rule_ids text[] NOT NULL,
  judged_at timestamptz(3) NOT NULL,
  CONSTRAINT pk_policy_shadow_examples PRIMARY KEY (pack_id, slot),
  CONSTRAINT fk_policy_shadow_examples_pack_id FOREIGN KEY (pack_id) REFERENCES policy_packs (id) ON DELETE CASCADE
);
`;

const DOWN = `
DROP TABLE policy_shadow_examples, policy_shadow_rule_counts, policy_shadow_counts, refused_prompts;
ALTER TABLE policy_versions DROP COLUMN pack_id;
DROP TABLE policy_packs;
DROP FUNCTION refuse_change_of_sealed_policy();
`;

/** Versions of the content policy are data that operators edit, try in shadow, publish and roll back. */
export class PolicyPacks1763920000000 implements MigrationInterface {
  /** TypeORM orders migrations by the number at the end of their name. */
  readonly name = 'PolicyPacks1763920000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(UP);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DOWN);
  }
}
