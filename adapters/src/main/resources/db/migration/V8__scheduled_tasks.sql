-- The queue of strands and the engine's regular duties; the columns are the scheduler library's.

create table tributary.scheduled_tasks (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on tributary.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on tributary.scheduled_tasks (last_heartbeat);

-- Numbers the processes that share this database: each holds an advisory lock on its number.
create sequence tributary.node_number as integer cycle;
