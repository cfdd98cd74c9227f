-- Workflows: the catalogue, the draft of each, and the revisions that runs are started from.

create schema if not exists tributary;

create table tributary.workflow (
  id         uuid        primary key,
  name       text        not null,
  label      text        not null,
  version    bigint      not null,
  draft      jsonb,
  revision   integer     not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- Runs keep the revisions of a workflow that was deleted; its name is free again.
  deleted_at timestamptz
);
create unique index workflow_name on tributary.workflow (name) where deleted_at is null;

create table tributary.revision (
  id           uuid        primary key,
  workflow_id  uuid        not null references tributary.workflow (id),
  number       integer     not null,
  definition   jsonb       not null,
  published_at timestamptz not null,
  published_by text        not null,
  unique (workflow_id, number)
);

-- Answers to requests that carried an Idempotency-Key, kept for a day.
create table tributary.idempotency (
  sender       text        not null,
  key          text        not null,
  request_hash text        not null,
  answer       text        not null,
  created_at   timestamptz not null,
  primary key (sender, key)
);
create index idempotency_created_at on tributary.idempotency (created_at);
