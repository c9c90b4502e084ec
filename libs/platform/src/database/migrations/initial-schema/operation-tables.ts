export const OPERATION_TABLES = `
CREATE TABLE outbox_messages (
  id uuid NOT NULL DEFAULT uuidv7(),
  topic text NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  dispatched_at timestamptz(3),
  attempts integer NOT NULL DEFAULT 0,
  last_error text,
  available_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT pk_outbox_messages PRIMARY KEY (id),
  CONSTRAINT ck_outbox_messages_topic CHECK (topic IN ('generation.enqueue', 'mail.send'))
);
CREATE INDEX ix_outbox_messages_waiting ON outbox_messages (available_at, id) WHERE dispatched_at IS NULL;

CREATE TABLE mail_messages (
  id uuid NOT NULL DEFAULT uuidv7(),
  recipient text NOT NULL,
  subject text NOT NULL,
  text_body text NOT NULL,
  kind text NOT NULL,
  state text NOT NULL DEFAULT 'pending',
  error text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  sent_at timestamptz(3),
  CONSTRAINT pk_mail_messages PRIMARY KEY (id),
  CONSTRAINT ck_mail_messages_kind CHECK (kind IN ('invitation', 'sign_in', 'operator')),
  CONSTRAINT ck_mail_messages_state CHECK (state IN ('pending', 'kept', 'sent', 'failed'))
);
CREATE INDEX ix_mail_messages_created_at_id ON mail_messages (created_at, id);

CREATE TABLE feature_flags (
  key text NOT NULL,
  description text NOT NULL,
  kind text NOT NULL,
  enabled boolean NOT NULL,
  strategies jsonb NOT NULL DEFAULT '[]',
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_by uuid,
  CONSTRAINT pk_feature_flags PRIMARY KEY (key),
  CONSTRAINT ck_feature_flags_kind CHECK (kind IN ('release', 'kill_switch')),
  CONSTRAINT fk_feature_flags_updated_by FOREIGN KEY (updated_by) REFERENCES users (id)
);

CREATE TABLE operator_events (
  id uuid NOT NULL DEFAULT uuidv7(),
  actor_id uuid,
  action text NOT NULL,
  target text NOT NULL,
  payload jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT pk_operator_events PRIMARY KEY (id),
  CONSTRAINT fk_operator_events_actor_id FOREIGN KEY (actor_id) REFERENCES users (id)
);
CREATE INDEX ix_operator_events_created_at_id ON operator_events (created_at, id);

CREATE TABLE worker_heartbeats (
  worker_id text NOT NULL,
  state text NOT NULL,
  checkpoint_id text,
  checkpoint_hash text,
  detail text,
  seen_at timestamptz(3) NOT NULL DEFAULT now(),
  started_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT pk_worker_heartbeats PRIMARY KEY (worker_id),
  CONSTRAINT ck_worker_heartbeats_state CHECK (state IN ('starting', 'ready', 'unavailable', 'draining'))
);
`;
