export const REVIEW_TABLES = `
CREATE TABLE review_cases (
  id uuid NOT NULL DEFAULT uuidv7(),
  generation_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'open',
  source text NOT NULL DEFAULT 'verdict',
  category text,
  policy_version text NOT NULL,
  priority integer NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  opened_at timestamptz(3) NOT NULL,
  decided_at timestamptz(3),
  decided_by uuid,
  decision text,
  decision_category text,
  decision_note text,
  CONSTRAINT pk_review_cases PRIMARY KEY (id),
  CONSTRAINT uq_review_cases_generation_id UNIQUE (generation_id),
  CONSTRAINT ck_review_cases_state CHECK (state IN ('open', 'escalated', 'closed')),
  CONSTRAINT ck_review_cases_source CHECK (source IN ('verdict')),
  CONSTRAINT ck_review_cases_decision CHECK (decision IN ('approve', 'reject')),
  CONSTRAINT fk_review_cases_generation_id FOREIGN KEY (generation_id) REFERENCES generations (id),
  CONSTRAINT fk_review_cases_decided_by FOREIGN KEY (decided_by) REFERENCES users (id)
);
CREATE INDEX ix_review_cases_state_priority_opened_at_id ON review_cases (state, priority, opened_at, id);

CREATE TABLE review_events (
  id bigint NOT NULL,
  case_id uuid NOT NULL,
  sequence integer NOT NULL,
  type text NOT NULL,
  actor_kind text NOT NULL,
  actor_id uuid,
  payload jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz(3) NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  CONSTRAINT pk_review_events PRIMARY KEY (id),
  CONSTRAINT uq_review_events_case_id_sequence UNIQUE (case_id, sequence),
  CONSTRAINT ck_review_events_type CHECK (type IN ('opened', 'revealed', 'decided', 'escalated', 'noted')),
  CONSTRAINT ck_review_events_actor_kind CHECK (actor_kind IN ('system', 'moderator')),
  CONSTRAINT fk_review_events_case_id FOREIGN KEY (case_id) REFERENCES review_cases (id),
  CONSTRAINT fk_review_events_actor_id FOREIGN KEY (actor_id) REFERENCES users (id)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER review_events_append_only BEFORE UPDATE OR DELETE ON review_events
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_events_no_truncate BEFORE TRUNCATE ON review_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;
