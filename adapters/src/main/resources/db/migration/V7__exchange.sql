-- Calls to the outside: one row per attempt, masked, bodies cut. They live as long as their run.

create table tributary.exchange (
  id               uuid        primary key,
  run_id           uuid        not null references tributary.run (id) on delete cascade,
  task_id          bigint      not null,
  activity         text        not null,
  call             integer     not null check (call > 0),
  attempt          integer     not null check (attempt > 0),
  started_at       timestamptz not null,
  method           text        not null,
  url              text        not null,
  request_headers  jsonb       not null,
  request_head     text        not null,
  request_bytes    bigint      not null,
  request_hash     text        not null,
  -- Empty while the attempt is under way, and for ever when the program died in it.
  duration_micros  bigint,
  status           integer,
  answer_headers   jsonb,
  answer_head      text,
  answer_bytes     bigint,
  address          text,
  first_byte_micros bigint,
  failure          jsonb,
  unique (task_id, call, attempt)
);
create index exchange_run on tributary.exchange (run_id, id desc);
