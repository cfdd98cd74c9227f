-- Deliveries and the outbox. They have a life of their own: they outlast the run that made them.

create table tributary.delivery (
  id          uuid        primary key,
  run_id      uuid        not null,
  task_id     bigint      not null unique,
  workflow    text        not null,
  activity    text        not null,
  label       text        not null,
  selected    bigint      not null,
  started_at  timestamptz not null,
  finished_at timestamptz
);
create index delivery_run on tributary.delivery (run_id, id desc);
create index delivery_finished on tributary.delivery (finished_at);

create table tributary.message (
  id           uuid        primary key,
  delivery_id  uuid        not null references tributary.delivery (id) on delete cascade,
  run_id       uuid        not null,
  task_id      bigint      not null,
  activity     text        not null,
  -- The line of the row it was made for.
  line         bigint      not null,
  state        text        not null check (state in ('SENT', 'EXCLUDED')),
  exclusion    text,
  detail       text        not null,
  header_id    text        not null,
  sender       text        not null,
  recipient    text        not null,
  subject      text        not null,
  html         text        not null,
  body         text        not null,
  filled       text[]      not null,
  -- The values that were used, by their full names.
  used         jsonb       not null,
  at           timestamptz not null,
  check ((state = 'EXCLUDED') = (exclusion is not null)),
  -- What makes a repeat harmless.
  unique (task_id, line)
);
create index message_delivery on tributary.message (delivery_id, id desc);
create index message_run on tributary.message (run_id, id desc);
create index message_mailbox on tributary.message (delivery_id, lower(recipient))
  where state = 'SENT';
