-- Imports of files. The bytes lie in parts that any node can read; the checked rows of an import
-- wait in a table work.i<number> of their own, which is dropped when it is over.

create table tributary.file_import (
  id           uuid        primary key,
  number       bigint      not null generated always as identity unique,
  resource     text        not null,
  file_name    text        not null,
  file_bytes   bigint      not null default 0,
  sha256       text        not null default '',
  -- Everything that was decided about it; null while the file arrives.
  plan         jsonb,
  state        text        not null check (state in (
                 'RECEIVING', 'RECEIVED', 'LOADING', 'MERGING',
                 'FINISHED', 'FINISHED_WITH_REJECTS', 'FAILED', 'STOPPED')),
  -- What it does, or goes on with when it is resumed.
  stage        text        not null default 'LOADING' check (stage in ('LOADING', 'MERGING')),
  -- Tells the present worker from earlier ones: only the newest may write.
  attempt      integer     not null default 0,
  node         text,
  -- Workers that died under it since it last got on.
  deaths       integer     not null default 0,
  rows_read    bigint      not null default 0,
  bytes_read   bigint      not null default 0,
  lines_read   bigint      not null default 0,
  lines_merged bigint      not null default 0,
  inserted     bigint      not null default 0,
  updated      bigint      not null default 0,
  unchanged    bigint      not null default 0,
  rejected     bigint      not null default 0,
  flaws        bigint      not null default 0,
  rejects_kept bigint      not null default 0,
  failure      text,
  failure_arguments jsonb,
  file_kept    boolean     not null default true,
  created_by   text        not null,
  created_at   timestamptz not null,
  touched_at   timestamptz not null,
  started_at   timestamptz,
  finished_at  timestamptz,
  check ((failure is null) = (failure_arguments is null)),
  check (plan is not null or state = 'RECEIVING')
);
create index file_import_finished on tributary.file_import (finished_at);

create table tributary.file_import_part (
  import_id uuid    not null references tributary.file_import (id) on delete cascade,
  number    integer not null,
  bytes     bytea   not null,
  primary key (import_id, number)
);
-- Compressing what is read once and deleted would cost more than the room it saves.
alter table tributary.file_import_part alter column bytes set storage external;

create table tributary.file_import_reject (
  id        bigint  not null generated always as identity primary key,
  import_id uuid    not null references tributary.file_import (id) on delete cascade,
  line      bigint  not null,
  field     text    not null,
  value     text    not null,
  whole_row boolean not null,
  code      text    not null,
  arguments jsonb   not null
);
create index file_import_reject_import on tributary.file_import_reject (import_id, line, id);
