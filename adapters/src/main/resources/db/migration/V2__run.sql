-- Runs: what was started, the tasks it consists of, what left them, and what it told.

create table tributary.run (
  id             uuid        primary key,
  workflow       text        not null,
  workflow_label text        not null,
  revision_id    uuid        not null,
  revision       integer     not null,
  state          text        not null,
  parameters     jsonb       not null,
  started_by     text        not null,
  created_at     timestamptz not null,
  started_at     timestamptz,
  ended_at       timestamptz,
  -- Past it the run and all that belongs to it is removed.
  purge_at       timestamptz,
  version        bigint      not null default 0
);
create index run_workflow on tributary.run (workflow, id desc);
create index run_open on tributary.run (id) where ended_at is null;
create index run_purge on tributary.run (purge_at) where purge_at is not null;

create sequence tributary.task_number;

create table tributary.task (
  id             bigint      primary key,
  run_id         uuid        not null references tributary.run (id) on delete cascade,
  activity       text        not null,
  place          integer     not null,
  state          text        not null,
  -- The strand whose step this is: the number of the task at which it began.
  strand         bigint,
  node           text,
  attempt        integer     not null,
  deaths         integer     not null,
  variables      jsonb       not null,
  first_claim    timestamptz,
  began_at       timestamptz,
  ended_at       timestamptz,
  -- Past it an alert is raised, once.
  alert_at       timestamptz,
  failure        jsonb,
  checkpoint     text,
  progress_done  bigint      not null default 0,
  progress_total bigint      not null default 0,
  created_at     timestamptz not null,
  unique (run_id, activity)
);
create index task_unfinished on tributary.task (run_id) where state in ('READY', 'RUNNING');
create index task_alert on tributary.task (alert_at) where alert_at is not null;

create table tributary.emission (
  task_id    bigint  not null references tributary.task (id) on delete cascade,
  outlet     text    not null,
  place      integer not null,
  work_table bigint,
  rows       bigint  not null,
  primary key (task_id, outlet)
);

create table tributary.journal (
  id        bigint      generated always as identity primary key,
  run_id    uuid        not null references tributary.run (id) on delete cascade,
  task_id   bigint,
  activity  text,
  at        timestamptz not null,
  severity  text        not null,
  key       text        not null,
  arguments jsonb       not null,
  code      text
);
create index journal_run on tributary.journal (run_id, id);

create table tributary.run_command (
  id      bigint      generated always as identity primary key,
  run_id  uuid        not null references tributary.run (id) on delete cascade,
  command text        not null,
  by_whom text        not null,
  at      timestamptz not null
);
create index run_command_run on tributary.run_command (run_id);
