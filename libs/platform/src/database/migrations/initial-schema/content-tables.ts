export const CONTENT_TABLES = `
CREATE TABLE generations (
  id uuid NOT NULL DEFAULT uuidv7(),
  user_id uuid NOT NULL,
  client_request_id text NOT NULL,
  prompt text NOT NULL,
  seed bigint NOT NULL,
  image_count integer NOT NULL,
  width_px integer NOT NULL,
  height_px integer NOT NULL,
  steps integer NOT NULL,
  guidance_scale double precision NOT NULL,
  status text NOT NULL DEFAULT 'queued',
  stage text,
  progress_step integer NOT NULL DEFAULT 0,
  progress_total integer NOT NULL DEFAULT 0,
  previews jsonb,
  prompt_verdict jsonb NOT NULL,
  verdict_outcome text NOT NULL,
  policy_version text NOT NULL,
  checkpoint_hash text,
  attempts integer NOT NULL DEFAULT 0,
  error_code text,
  error_message text,
  event_sequence integer NOT NULL DEFAULT 0,
  cancel_requested_at timestamptz(3),
  rejection_category text,
  worker_id text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  started_at timestamptz(3),
  finished_at timestamptz(3),
  CONSTRAINT pk_generations PRIMARY KEY (id),
  CONSTRAINT uq_generations_user_id_client_request_id UNIQUE (user_id, client_request_id),
  CONSTRAINT ck_generations_status CHECK
    (status IN ('queued', 'running', 'completed', 'held', 'rejected', 'failed', 'cancelled')),
  CONSTRAINT ck_generations_stage CHECK
    (stage IN ('encode_text', 'prior', 'denoise', 'decode', 'review', 'store')),
  CONSTRAINT ck_generations_verdict_outcome CHECK (verdict_outcome IN ('allow', 'hold', 'block')),
  CONSTRAINT ck_generations_seed CHECK (seed BETWEEN 0 AND 4294967295),
  CONSTRAINT fk_generations_user_id FOREIGN KEY (user_id) REFERENCES users (id)
);
CREATE INDEX ix_generations_user_id_created_at_id ON generations (user_id, created_at, id);
CREATE INDEX ix_generations_unfinished ON generations (created_at, id) WHERE status IN ('queued', 'running');

CREATE TABLE generation_events (
  id bigserial NOT NULL,
  generation_id uuid NOT NULL,
  sequence integer NOT NULL,
  type text NOT NULL,
  payload jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT pk_generation_events PRIMARY KEY (id),
  CONSTRAINT uq_generation_events_generation_id_sequence UNIQUE (generation_id, sequence),
  CONSTRAINT ck_generation_events_type CHECK
    (type IN ('queued', 'started', 'progress', 'completed', 'held', 'approved', 'rejected', 'failed', 'cancelled')),
  CONSTRAINT fk_generation_events_generation_id FOREIGN KEY (generation_id) REFERENCES generations (id)
);

CREATE TABLE images (
  id uuid NOT NULL DEFAULT uuidv7(),
  generation_id uuid NOT NULL,
  position integer NOT NULL,
  storage_key text NOT NULL,
  content_sha256 text NOT NULL,
  width_px integer NOT NULL,
  height_px integer NOT NULL,
  size_bytes integer NOT NULL,
  visibility text NOT NULL,
  seed bigint NOT NULL,
  parameters jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT pk_images PRIMARY KEY (id),
  CONSTRAINT uq_images_generation_id_position UNIQUE (generation_id, position),
  CONSTRAINT ck_images_visibility CHECK (visibility IN ('visible', 'held', 'removed')),
  CONSTRAINT fk_images_generation_id FOREIGN KEY (generation_id) REFERENCES generations (id)
);

CREATE TABLE credit_entries (
  id uuid NOT NULL DEFAULT uuidv7(),
  user_id uuid NOT NULL,
  generation_id uuid,
  kind text NOT NULL,
  amount integer NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT pk_credit_entries PRIMARY KEY (id),
  CONSTRAINT uq_credit_entries_generation_id_kind UNIQUE (generation_id, kind),
  CONSTRAINT ck_credit_entries_kind CHECK (kind IN ('charge', 'refund', 'grant')),
  CONSTRAINT ck_credit_entries_amount CHECK (amount > 0),
  CONSTRAINT fk_credit_entries_user_id FOREIGN KEY (user_id) REFERENCES users (id),
  CONSTRAINT fk_credit_entries_generation_id FOREIGN KEY (generation_id) REFERENCES generations (id)
);
CREATE INDEX ix_credit_entries_user_id_created_at ON credit_entries (user_id, created_at);

CREATE TABLE policy_versions (
  hash text NOT NULL,
  label text NOT NULL,
  first_seen_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT pk_policy_versions PRIMARY KEY (hash)
);
`;
