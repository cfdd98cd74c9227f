-- The catalogue of work tables. The rows themselves lie in work.w<id>.

create schema if not exists work;

create table tributary.work_table (
  id         bigint      generated always as identity primary key,
  -- No foreign keys: the rows outlive their run until the sweeper has dropped them.
  run_id     uuid        not null,
  task_id    bigint      not null,
  outlet     text        not null,
  structure  jsonb       not null,
  state      text        not null check (state in ('FILLING', 'PUBLISHED', 'DISCARDED', 'DROPPED')),
  rows       bigint      not null default 0,
  created_at timestamptz not null
);
create unique index work_table_filling on tributary.work_table (task_id, outlet) where state = 'FILLING';
create index work_table_run on tributary.work_table (run_id);
create index work_table_discarded on tributary.work_table (id) where state = 'DISCARDED';
