export const PEOPLE_TABLES = `
CREATE TABLE users (
  id uuid NOT NULL DEFAULT uuidv7(),
  email citext NOT NULL,
  display_name text NOT NULL,
  role text NOT NULL DEFAULT 'member',
  access_stage integer NOT NULL DEFAULT 10,
  suspended_at timestamptz(3),
  suspension_reason text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT pk_users PRIMARY KEY (id),
  CONSTRAINT uq_users_email UNIQUE (email),
  CONSTRAINT ck_users_role CHECK (role IN ('member', 'moderator', 'operator')),
  CONSTRAINT ck_users_access_stage CHECK (access_stage IN (0, 10, 20, 30, 40, 50))
);
CREATE INDEX ix_users_created_at_id ON users (created_at, id);

CREATE TABLE waitlist_entries (
  id uuid NOT NULL DEFAULT uuidv7(),
  email citext NOT NULL,
  intended_use text NOT NULL,
  policy_agreed_at timestamptz(3) NOT NULL,
  state text NOT NULL DEFAULT 'waiting',
  invited_at timestamptz(3),
  accepted_at timestamptz(3),
  user_id uuid,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT pk_waitlist_entries PRIMARY KEY (id),
  CONSTRAINT uq_waitlist_entries_email UNIQUE (email),
  CONSTRAINT ck_waitlist_entries_state CHECK (state IN ('waiting', 'invited', 'accepted', 'declined')),
  CONSTRAINT fk_waitlist_entries_user_id FOREIGN KEY (user_id) REFERENCES users (id)
);
CREATE INDEX ix_waitlist_entries_state_created_at_id ON waitlist_entries (state, created_at, id);
CREATE INDEX ix_waitlist_entries_created_at_id ON waitlist_entries (created_at, id);

CREATE TABLE sign_in_tokens (
  id uuid NOT NULL DEFAULT uuidv7(),
  token_hash text NOT NULL,
  user_id uuid NOT NULL,
  purpose text NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  consumed_at timestamptz(3),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT pk_sign_in_tokens PRIMARY KEY (id),
  CONSTRAINT uq_sign_in_tokens_token_hash UNIQUE (token_hash),
  CONSTRAINT ck_sign_in_tokens_purpose CHECK (purpose IN ('sign_in', 'invitation', 'operator')),
  CONSTRAINT fk_sign_in_tokens_user_id FOREIGN KEY (user_id) REFERENCES users (id)
);
CREATE INDEX ix_sign_in_tokens_user_id ON sign_in_tokens (user_id);

-- The session store of the api owns these columns.
CREATE TABLE sessions (
  sid varchar NOT NULL,
  sess json NOT NULL,
  expire timestamptz(3) NOT NULL,
  CONSTRAINT pk_sessions PRIMARY KEY (sid)
);
CREATE INDEX ix_sessions_expire ON sessions (expire);

-- The rate limiter of the api owns these columns; expire is in milliseconds since 1970.
CREATE TABLE rate_limits (
  key varchar(255) NOT NULL,
  points integer NOT NULL DEFAULT 0,
  expire bigint,
  CONSTRAINT pk_rate_limits PRIMARY KEY (key)
);
`;
