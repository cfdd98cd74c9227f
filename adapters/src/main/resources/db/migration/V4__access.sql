-- People, their sessions, API keys, secrets, and who changed what.

create schema if not exists tributary;

create table tributary.person (
  name          text        primary key,
  role          text        not null check (role in ('viewer', 'operator', 'designer', 'administrator')),
  password_hash text        not null,
  enabled       boolean     not null,
  created_at    timestamptz not null
);

create table tributary.session (
  seal       text        primary key,
  person     text        not null references tributary.person (name) on delete cascade,
  started_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_person on tributary.session (person);
create index session_expires_at on tributary.session (expires_at);

create table tributary.sign_in_attempt (
  subject        text        primary key,
  failures       integer     not null,
  window_ends_at timestamptz not null
);

create table tributary.api_key (
  id           uuid        primary key,
  name         text        not null,
  prefix       text        not null,
  hash         text        not null unique,
  role         text        not null check (role in ('viewer', 'operator', 'designer', 'administrator')),
  created_by   text        not null,
  created_at   timestamptz not null,
  expires_at   timestamptz,
  last_used_at timestamptz,
  revoked_at   timestamptz
);

-- Never the key: what names it, so that a start with another one is refused.
create table tributary.master_key (
  fingerprint text        primary key,
  since       timestamptz not null
);

create table tributary.secret (
  name       text        primary key,
  key_id     text        not null references tributary.master_key (fingerprint),
  sealed     text        not null,
  updated_at timestamptz not null
);

create table tributary.audit (
  id          bigint      generated always as identity primary key,
  at          timestamptz not null,
  actor_kind  text        not null check (actor_kind in ('user', 'api_key', 'system')),
  actor       text        not null,
  address     text        not null,
  action      text        not null,
  object_type text        not null,
  object_name text        not null,
  before      jsonb       not null,
  after       jsonb       not null
);
create index audit_object on tributary.audit (object_type, object_name, id);
create index audit_actor on tributary.audit (actor, id);
create index audit_at on tributary.audit (at);
