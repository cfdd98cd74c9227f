-- Schema tributary holds the program's own tables, schema work the rows of runs and imports, schema
-- public the profiles. Flyway creates the first two before this script runs.

-- === Workflows ==================================================================================

create table tributary.workflow (
  id         uuid        primary key,
  name       text        not null,
  label      text        not null,
  version    bigint      not null,
  draft      jsonb,
  revision   integer     not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- A deleted workflow keeps its revisions for the runs that use them; its name is free again.
  deleted_at timestamptz
);
create unique index workflow_name on tributary.workflow (name) where deleted_at is null;

-- Runs are started from revisions, never from a draft.
create table tributary.revision (
  id           uuid        primary key,
  workflow_id  uuid        not null references tributary.workflow (id),
  number       integer     not null,
  definition   jsonb       not null,
  published_at timestamptz not null,
  published_by text        not null,
  unique (workflow_id, number)
);

-- === Schedules ==================================================================================

-- Workflows whose schedulers start runs, by name: a deleted workflow is disarmed.
create table tributary.armed_workflow (
  workflow text        primary key,
  armed_at timestamptz not null,
  armed_by text        not null,
  -- How many of its runs have failed in a row; counted only where its definition limits them.
  errors   integer     not null default 0
);

-- Why the program has disarmed a workflow, as key and arguments, until it is armed again.
create table tributary.disarmed_workflow (
  workflow text        primary key,
  at       timestamptz not null,
  reason   jsonb       not null
);

-- The schedulers of the newest revision of an armed workflow.
create table tributary.schedule (
  workflow text        not null references tributary.armed_workflow (workflow) on delete cascade,
  activity text        not null,
  -- When it is due; null when it is not any more.
  next_at  timestamptz,
  -- The last firing that started a run.
  last_at  timestamptz,
  -- Firings that started a run, and those that did not, since the workflow was armed.
  firings  bigint      not null default 0,
  missed   bigint      not null default 0,
  -- Why the last one could not be started, as key and arguments; null where it was.
  failure  jsonb,
  -- When missed firings were last notified, and the number of firings then; null where they were not.
  missed_notified_at      timestamptz,
  missed_notified_firings bigint,
  check ((missed_notified_at is null) = (missed_notified_firings is null)),
  primary key (workflow, activity)
)
with (fillfactor = 50);
create index schedule_due on tributary.schedule (next_at) where next_at is not null;

-- The secrets by which signals to a workflow are signed, encrypted; a deleted workflow has none.
create table tributary.signal_secret (
  id          bigint      generated always as identity primary key,
  workflow_id uuid        not null references tributary.workflow (id),
  key_id      text        not null,
  encrypted   text        not null,
  created_at  timestamptz not null
);
create index signal_secret_workflow on tributary.signal_secret (workflow_id);

-- === Runs =======================================================================================

create sequence tributary.admission_number;
create sequence tributary.end_number;

-- No checks: PostgreSQL reads the text of each anew for every statement that writes a run, which made an
-- update a quarter dearer. Trigger and RunRows write nothing else; the tests of stored runs check their rows.
create table tributary.run (
  id             uuid        primary key,
  workflow       text        not null,
  workflow_label text        not null,
  revision_id    uuid        not null,
  revision       integer     not null,
  state          text        not null,
  -- The state of a run that waits, is paused or ended otherwise than finished: what lists search.
  -- Null for all others, so that no change of a run at work touches an index.
  deviation      text        generated always as (
                   case when state not in ('QUEUED', 'RUNNING', 'FINISHED')
                     then state end) stored,
  parameters     jsonb       not null,
  -- Number of distinct recipients that have entered the run; null before the first.
  people         bigint,
  -- What started it: the person, API key, schedule or signal of this name; of a run that another
  -- one started, also the activity of that run, which may wait for the end of this one; of a signal
  -- that an activity has sent, that activity.
  trigger_kind   text        not null default 'PERSON',
  started_by     text        not null,
  -- Of a schedule or signal: the label of its activity, by which pages name it. Null where it is started_by.
  starter_label  text,
  -- How a test run differs from a real one; null for a real one. The runs that it waits for are test runs, too.
  test           jsonb,
  -- The person or API key behind a schedule, a signal or another run: who armed the workflow, who
  -- sent the signal, who started the run that led to this one. Null where started_by names them.
  initiator      text,
  origin_run     uuid,
  origin_activity text,
  created_at     timestamptz not null,
  started_at     timestamptz,
  ended_at       timestamptz,
  -- After this instant the run is deleted with all that belongs to it.
  purge_at       timestamptz,
  -- When its interim results were removed before the run, as those of its workflow were too many.
  interim_removed_at timestamptz,
  version        bigint      not null default 0,
  -- The rank of its workflow's priority: what goes first among runs that wait for something.
  priority       smallint    not null default 0,
  -- Whether it counts for a limit of runs: it waits for its admission, is at work, or its end counts
  -- for the limit of errors in a row and was not followed up. Null for all runs without such a limit, whose changes touch no index.
  admission      text,
  -- The order of the runs that count: of a start that others decide about, taken under the lock of
  -- its admission. Null for all others.
  admission_number bigint,
  -- The order of the ends that count for the limit of errors in a row, whatever the clocks of the
  -- nodes say. Null for all others.
  end_number     bigint,
  -- Whether its first end was followed up; those after a resume or restart do not count.
  end_followed   boolean     not null default false,
  -- When it exceeds its maximum duration; null without one, after its end and after the alert. Null
  -- or infinity before its beginning, also when it is paused before it begins anew.
  overdue_at     timestamptz
)
-- Room for updates in place: each task that ends is one.
with (fillfactor = 50);
create index run_workflow on tributary.run (workflow, id desc);
create index run_at_work on tributary.run (id) where ended_at is null and deviation is null;
create index run_deviation on tributary.run (deviation, id desc) where deviation is not null;
create index run_workflow_deviation on tributary.run (workflow, deviation, id desc)
  where deviation is not null;
create index run_counted on tributary.run (workflow, admission, admission_number)
  where admission is not null;
create index run_open on tributary.run
    (workflow, (trigger_kind = 'PARENT_RUN') desc, priority desc, admission_number)
  where admission in ('WAITING', 'ENDED');
create index run_newest on tributary.run (workflow, revision_id, trigger_kind, admission_number desc)
  where admission = 'WAITING';
create index run_overdue on tributary.run (overdue_at) where overdue_at is not null;
create index run_child on tributary.run (origin_run, id) where trigger_kind = 'PARENT_RUN';
create index run_interim on tributary.run (workflow, id)
  where ended_at is not null and state <> 'FAILED'
    and (interim_removed_at is null or interim_removed_at < ended_at);
create index run_test on tributary.run (id desc) where test is not null;
create index run_workflow_test on tributary.run (workflow, id desc) where test is not null;
create index run_purge on tributary.run (purge_at) where purge_at is not null;

-- The drafts that test runs execute, as they were at their start: runs have them as revisions.
create table tributary.tested_draft (
  id         uuid  primary key,
  run_id     uuid  not null unique references tributary.run (id) on delete cascade,
  definition jsonb not null
);

-- Numbers are taken in blocks of the increment.
create sequence tributary.task_number increment 100;

create table tributary.task (
  id             bigint      primary key,
  run_id         uuid        not null references tributary.run (id) on delete cascade,
  activity       text        not null,
  place          integer     not null,
  -- Raised when an activity is executed again after its end; the newest one decides on the run.
  activation     integer     not null default 1,
  state          text        not null,
  -- HOLD: does not begin until it is released; SKIP: is passed over as soon as its inputs are there.
  intervention   text,
  -- The strand that executes this task: the number of the task at which the strand began.
  strand         bigint,
  node           text,
  attempt        integer     not null,
  -- Number of processes that died while they executed this task.
  deaths         integer     not null,
  variables      jsonb       not null,
  -- What left by its outlets, in order: an array of outlet, table (the number of a work table) and rows.
  outputs        jsonb       not null default '[]',
  first_claim    timestamptz,
  began_at       timestamptz,
  ended_at       timestamptz,
  -- After this instant an alert is raised, once.
  alert_at       timestamptz,
  failure        jsonb,
  -- Its last wait: for what (for, key), until when, and what ended it (by); null after its end.
  suspension     jsonb,
  checkpoint     text,
  progress_done  bigint      not null default 0,
  progress_total bigint      not null default 0,
  created_at     timestamptz not null,
  unique (run_id, activity, activation)
)
-- Room for updates in place: no index holds what changes while a run is walked.
with (fillfactor = 60);
create index task_awaited on tributary.task ((suspension ->> 'key'))
  where suspension ->> 'key' is not null;
create index task_waiting on tributary.task (id) where suspension is not null;
create index task_alert on tributary.task (alert_at) where alert_at is not null;

create table tributary.journal (
  id        bigint      generated always as identity,
  run_id    uuid        not null references tributary.run (id) on delete cascade,
  task_id   bigint,
  activity  text,
  at        timestamptz not null,
  severity  text        not null,
  key       text        not null,
  arguments jsonb       not null,
  code      text,
  primary key (run_id, id)
);

-- The command SIGNAL is a signal that has woken the run.
create table tributary.run_command (
  id      bigint      generated always as identity primary key,
  run_id  uuid        not null references tributary.run (id) on delete cascade,
  command  text        not null,
  activity text,
  by_whom  text        not null,
  at      timestamptz not null
);
create index run_command_run on tributary.run_command (run_id);

-- === Work tables ================================================================================

-- Numbers of work tables, drawn in blocks.
create sequence tributary.work_table_number increment 50;

-- The catalogue. The rows of a small set are in it, each an array of texts: line, key, c1, …; those
-- of a larger one are in work.w<id>. The output that names a table publishes it.
create table tributary.work_table (
  id         bigint      primary key,
  -- No foreign keys: a table outlives its run until the sweeper has dropped it.
  run_id     uuid        not null,
  task_id    bigint      not null,
  outlet     text        not null,
  structure  jsonb       not null,
  storage    text        not null check (storage in ('INLINE', 'TABLE')),
  state      text        not null check (state in ('STORED', 'DISCARDED', 'DROPPED')),
  content    jsonb       check ((content is not null) = (storage = 'INLINE' and state = 'STORED')),
  created_at timestamptz not null
)
-- Room for the update that discards a set.
with (fillfactor = 70);
create index work_table_run on tributary.work_table (run_id);
create index work_table_tables on tributary.work_table (state) where storage = 'TABLE';

-- What is stored, as it was measured last: one row.
create table tributary.storage_figures (
  latest  boolean primary key default true check (latest),
  figures jsonb   not null
);

-- === Calls of APIs ==============================================================================

-- One row per attempt: values masked, bodies cut. Rows are deleted with their run.
create table tributary.exchange (
  id                uuid        primary key,
  run_id            uuid        not null references tributary.run (id) on delete cascade,
  task_id           bigint      not null,
  activity          text        not null,
  call              bigint      not null check (call > 0),
  attempt           integer     not null check (attempt > 0),
  started_at        timestamptz not null,
  method            text        not null,
  url               text        not null,
  request_headers   jsonb       not null,
  request_head      text        not null,
  request_bytes     bigint      not null,
  request_hash      text        not null,
  -- Whether it holds personal data that is not masked yet.
  personal          boolean     not null default false,
  -- A call that must not be repeated is sent again only when its last attempt was certainly not
  -- sent, or when a person has resumed its task since.
  maybe_sent        boolean     not null default true,
  -- Null while the attempt is in progress, and for good when the process died during it.
  duration_micros   bigint,
  status            integer,
  response_headers    jsonb,
  response_head       text,
  response_bytes      bigint,
  address           text,
  -- What the cache had to do with it; null for a call without one.
  cache             text,
  -- Null when it was not measured, or when an open connection was used.
  dns_micros        bigint,
  connect_micros    bigint,
  tls_micros        bigint,
  first_byte_micros bigint,
  failure           jsonb,
  unique (task_id, call, attempt)
)
-- Room for the end of the exchange.
with (fillfactor = 60);
create index exchange_run on tributary.exchange (run_id, id desc);
create index exchange_personal on tributary.exchange (id) where personal;

-- Responses of calls that are kept to be used again. One that is written, or that another one has
-- replaced, stays for an hour: a reader may have begun with it.
create table tributary.cached_response (
  id           uuid        primary key,
  -- A hash of account, method, address, headers and body, which holds no secret.
  key          text        not null,
  state        text        not null check (state in ('WRITING', 'CURRENT', 'RETIRED')),
  status       integer     not null,
  headers      jsonb       not null,
  bytes        bigint      not null default 0,
  -- As they are stored, compressed.
  stored_bytes bigint      not null default 0,
  -- When the API gave or confirmed it, or when another one took its place.
  changed_at   timestamptz not null
)
with (fillfactor = 70);
create index cached_response_current on tributary.cached_response (key) where state = 'CURRENT';
create index cached_response_changed on tributary.cached_response (changed_at);

create table tributary.cached_chunk (
  response_id uuid    not null references tributary.cached_response (id) on delete cascade,
  number      integer not null,
  -- Compressed already.
  bytes       bytea   storage external not null,
  primary key (response_id, number)
);

-- Calls of one account or origin that fail in a row; no row while all is well. The count is that of
-- failures while closed, else of openings.
create table tributary.circuit (
  key     text    primary key,
  state   text    not null check (state in ('CLOSED', 'OPEN', 'HALF_OPEN')),
  count   integer not null check (count > 0),
  until   timestamptz check ((until is null) = (state = 'CLOSED')),
  version bigint  not null default 1
)
with (fillfactor = 50);

-- What the responses of the last good run were like; only of activities that compare them.
create table tributary.response_shape (
  workflow text        not null,
  activity text        not null,
  shape    jsonb       not null,
  run_id   uuid        not null,
  seen_at  timestamptz not null,
  primary key (workflow, activity)
);

-- Responses that test calls and test runs use instead of a call.
create table tributary.pinned_response (
  workflow     text        not null,
  activity     text        not null,
  status       integer     not null,
  content_type text        not null,
  body         text        not null,
  pinned_by    text        not null,
  pinned_at    timestamptz not null,
  primary key (workflow, activity)
);
create index pinned_response_age on tributary.pinned_response (pinned_at);

-- How the responses of a task differed from their mapping and from the last good run.
create table tributary.drift_report (
  task_id  bigint      primary key,
  run_id   uuid        not null references tributary.run (id) on delete cascade,
  activity text        not null,
  report   jsonb       not null,
  at       timestamptz not null
);
create index drift_report_run on tributary.drift_report (run_id, task_id);

-- How far activities that fetch only what is new have come.
create table tributary.watermark (
  workflow   text        not null,
  activity   text        not null,
  type       text        not null,
  value      text        not null,
  -- The value before the run that has advanced it; a re-run begins there.
  previous   text,
  run_id     uuid,
  changed_at timestamptz not null,
  primary key (workflow, activity)
);

-- Jobs at APIs that are to be ended when their tasks have ended; only of activities that set it.
create table tributary.remote_job (
  task_id      bigint      not null,
  -- The call that created it.
  call         bigint      not null,
  run_id       uuid        not null references tributary.run (id) on delete cascade,
  activity     text        not null,
  -- The requests that end it, in which secrets are names.
  abort        jsonb,
  "delete"     jsonb,
  -- ALWAYS: after every end of the task; COMPLETED: after its completion only.
  when_ended   text        not null check (when_ended in ('ALWAYS', 'COMPLETED')),
  -- Whether it has not ended by itself.
  running      boolean     not null default true,
  -- Since when its end is tried: its task, resumed, creates another one.
  ending_since timestamptz,
  failures     integer     not null default 0,
  -- Of a job whose task has ended.
  due_at       timestamptz,
  primary key (task_id, call)
);
create index remote_job_run on tributary.remote_job (run_id);
create index remote_job_due on tributary.remote_job (due_at) where due_at is not null;

-- === Messages ===================================================================================

-- Deliveries and messages have a retention time of their own: they outlive their run.
create table tributary.delivery (
  id          uuid        primary key,
  run_id      uuid        not null,
  task_id     bigint      not null unique,
  workflow    text        not null,
  activity    text        not null,
  label       text        not null,
  selected    bigint      not null,
  started_at  timestamptz not null,
  finished_at timestamptz,
  -- Its messages are kept from leaving: a person has not approved them, or has rejected them.
  held        boolean     not null default false,
  -- It belongs to a test run: its messages never leave, and no other delivery is compared with it.
  test        boolean     not null default false
);
create index delivery_run on tributary.delivery (run_id, id desc);
create index delivery_finished on tributary.delivery (finished_at);
create index delivery_open on tributary.delivery (id) where finished_at is null;

-- A message is stored as READY, marked SENDING before its first byte is sent, and settled after the
-- response of the server.
create table tributary.message (
  id            uuid        primary key,
  delivery_id   uuid        not null references tributary.delivery (id) on delete cascade,
  run_id        uuid        not null,
  task_id       bigint      not null,
  activity      text        not null,
  -- Line number of the row that it was made for.
  line          bigint      not null,
  -- SANDBOXED messages reached no recipient. STOPPED ones were held back when their run was stopped
  -- or is gone.
  state         text        not null check (state in (
                  'READY', 'SENDING', 'SENT', 'SANDBOXED', 'EXCLUDED', 'FAILED', 'UNKNOWN',
                  'STOPPED')),
  exclusion     text,
  detail        text        not null,
  message_id    text        not null,
  sender        text        not null,
  channel       text        not null,
  -- Where it is sent to, and the same in the form in which addresses are compared.
  recipient     text        not null,
  address       text        not null,
  -- The content; a part that the channel does not have is empty.
  subject       text        not null,
  html          text        not null,
  body          text        not null,
  filled        text[]      not null,
  -- The values that were used, by their full names.
  used          jsonb       not null,
  at            timestamptz not null,
  attempts      integer     not null default 0,
  -- When the next attempt is due; only of READY messages.
  due           timestamptz,
  sending_since timestamptz,
  sent_at       timestamptz,
  -- Code and text of the server's last refusal; code 0 when there was no reply.
  refusal_code  integer,
  refusal_text  text,
  -- Set when a person sent it again: from then on its task leaves it alone.
  resent        boolean     not null default false,
  check ((state = 'EXCLUDED') = (exclusion is not null)),
  -- A repeat of the task makes no second message of a row.
  unique (task_id, line)
);
create index message_delivery on tributary.message (delivery_id, id desc);
create index message_address on tributary.message (address, id desc);
-- What is to be sent next, and what a process was sending when it died.
create index message_unsent on tributary.message (delivery_id, due nulls first, line)
  where state in ('READY', 'SENDING');
create index message_sending on tributary.message (sending_since) where state = 'SENDING';
-- What was not sent.
create index message_state on tributary.message (state, id desc)
  where state in ('EXCLUDED', 'FAILED', 'UNKNOWN', 'STOPPED');
create index message_delivery_state on tributary.message (delivery_id, state, id desc)
  where state in ('EXCLUDED', 'FAILED', 'UNKNOWN', 'STOPPED');
-- Which addresses a delivery has reached. One key of both: with two columns the planner prefers the
-- index of the delivery, by its estimates, and reads the whole delivery for each batch. It begins
-- with the time of the delivery's id, so that new keys lie together: a hash alone would change a
-- page of the whole index for each message.
create index message_reached on tributary.message ((
    (('x' || left(delivery_id::text, 8))::bit(32)::bigint << 32)
    | (hashtextextended(delivery_id::text || address, 0) & 4294967295)))
  where state <> 'EXCLUDED';

-- Addresses to which nothing is sent: refused by their server, or opted out by their owner.
create table tributary.suppression (
  channel text        not null,
  address text        not null,
  reason  text        not null check (reason in ('BOUNCED', 'UNSUBSCRIBED')),
  -- The reply of the server; empty for an opt-out.
  detail  text        not null,
  -- The message that led to it, which may have been deleted since.
  message uuid        not null,
  at      timestamptz not null,
  primary key (channel, address)
);
create index suppression_at on tributary.suppression (at);

-- === Profiles and resources =====================================================================

-- The recipients of campaigns.
create table public.profile (
  id             bigint      generated always as identity primary key,
  external_id    text        unique,
  email          text,
  first_name     text,
  last_name      text,
  birth_date     date,
  gender         text,
  mobile_phone   text,
  phone          text,
  address_line1  text,
  address_line2  text,
  zip_code       text,
  city           text,
  state          text,
  country        text,
  language       text,
  opt_out_email  boolean     not null default false,
  opt_out_sms    boolean     not null default false,
  opt_out_push   boolean     not null default false,
  opt_out_mail   boolean     not null default false,
  created        timestamptz not null default now(),
  last_modified  timestamptz not null default now()
);
create index profile_email on public.profile (lower(email));
create index profile_zip_code on public.profile (zip_code);
-- The form to which Month(birthDate) and Day(birthDate) are compiled.
create index profile_birthday on public.profile
  ((extract(month from birth_date)::bigint), (extract(day from birth_date)::bigint));
-- Search by the beginning of a name or address, whatever the collation of the database.
create index profile_last_name_prefix on public.profile (lower(last_name) text_pattern_ops);
create index profile_first_name_prefix on public.profile (lower(first_name) text_pattern_ops);
create index profile_email_prefix on public.profile (lower(email) text_pattern_ops);
-- Facets that few profiles have, in the order of the list, so that only one page of it is read.
create index profile_no_email on public.profile (id) where email is null or email = '';
create index profile_opt_out_email on public.profile (id) where opt_out_email;
create index profile_opt_out_sms on public.profile (id) where opt_out_sms;
create index profile_opt_out_push on public.profile (id) where opt_out_push;
create index profile_opt_out_mail on public.profile (id) where opt_out_mail;

-- The catalogue of tables that workflows may select from.
create table tributary.resource (
  name        text   primary key,
  label       text   not null,
  schema_name text   not null,
  table_name  text   not null,
  key_name    text   not null,
  columns     jsonb  not null,
  -- Whether columns that hold personal data may be sent to APIs.
  sharing     text   not null default 'ALLOWED' check (sharing in ('ALLOWED', 'CONSENT', 'REFUSED')),
  -- The column of the consent and its value that means consent.
  consent     text    check ((consent is null) = (sharing <> 'CONSENT')),
  given       boolean check ((given is null) = (sharing <> 'CONSENT')),
  version     bigint not null default 1
);

insert into tributary.resource (name, label, schema_name, table_name, key_name, columns)
values ('profile', 'Profiles', 'public', 'profile', 'id', '[
  {"name": "id",           "label": "Primary key",        "type": "INTEGER",  "column": "id",            "group": ""},
  {"name": "externalId",   "label": "Customer number",    "type": "TEXT",     "column": "external_id",   "group": "", "personal": true},
  {"name": "email",        "label": "Email",              "type": "TEXT",     "column": "email",         "group": "", "personal": true},
  {"name": "firstName",    "label": "First name",         "type": "TEXT",     "column": "first_name",    "group": "", "personal": true},
  {"name": "lastName",     "label": "Last name",          "type": "TEXT",     "column": "last_name",     "group": "", "personal": true},
  {"name": "birthDate",    "label": "Birth date",         "type": "DATE",     "column": "birth_date",    "group": "", "personal": true},
  {"name": "gender",       "label": "Gender",             "type": "TEXT",     "column": "gender",        "group": ""},
  {"name": "mobilePhone",  "label": "Mobile phone",       "type": "TEXT",     "column": "mobile_phone",  "group": "", "personal": true},
  {"name": "phone",        "label": "Phone",              "type": "TEXT",     "column": "phone",         "group": "", "personal": true},
  {"name": "addressLine1", "label": "Address, line 1",    "type": "TEXT",     "column": "address_line1", "group": "location", "personal": true},
  {"name": "addressLine2", "label": "Address, line 2",    "type": "TEXT",     "column": "address_line2", "group": "location", "personal": true},
  {"name": "zipCode",      "label": "Zip code",           "type": "TEXT",     "column": "zip_code",      "group": "location"},
  {"name": "city",         "label": "City",               "type": "TEXT",     "column": "city",          "group": "location"},
  {"name": "state",        "label": "State",              "type": "TEXT",     "column": "state",         "group": "location"},
  {"name": "country",      "label": "Country",            "type": "TEXT",     "column": "country",       "group": "location"},
  {"name": "language",     "label": "Language",           "type": "TEXT",     "column": "language",      "group": ""},
  {"name": "optOutEmail",  "label": "No longer by email", "type": "BOOLEAN",  "column": "opt_out_email", "group": ""},
  {"name": "optOutSms",    "label": "No longer by SMS",   "type": "BOOLEAN",  "column": "opt_out_sms",   "group": ""},
  {"name": "optOutPush",   "label": "No longer by push",  "type": "BOOLEAN",  "column": "opt_out_push",  "group": ""},
  {"name": "optOutMail",   "label": "No longer by post",  "type": "BOOLEAN",  "column": "opt_out_mail",  "group": ""},
  {"name": "created",      "label": "Created",            "type": "DATETIME", "column": "created",       "group": ""},
  {"name": "lastModified", "label": "Last modified",      "type": "DATETIME", "column": "last_modified", "group": ""}
]');

-- === Imports of files ===========================================================================

-- The bytes of a file are stored in parts that any node can read. The checked rows of an import are
-- in a table work.i<number> of its own, which is dropped when the import has ended.
create table tributary.file_import (
  id                uuid        primary key,
  number            bigint      not null generated always as identity unique,
  resource          text        not null,
  file_name         text        not null,
  file_bytes        bigint      not null default 0,
  sha256            text        not null default '',
  -- Format, columns and options of the import; null while the file is received.
  plan              jsonb,
  state             text        not null check (state in (
                      'RECEIVING', 'RECEIVED', 'LOADING', 'MERGING',
                      'FINISHED', 'FINISHED_WITH_REJECTS', 'FAILED', 'STOPPED')),
  -- The stage in progress, at which a resumed import continues.
  stage             text        not null default 'LOADING' check (stage in ('LOADING', 'MERGING')),
  -- Number of the latest claim: only its worker may write.
  attempt           integer     not null default 0,
  node              text,
  -- Number of workers that died during it since its last progress.
  deaths            integer     not null default 0,
  rows_read         bigint      not null default 0,
  bytes_read        bigint      not null default 0,
  lines_read        bigint      not null default 0,
  lines_merged      bigint      not null default 0,
  inserted          bigint      not null default 0,
  updated           bigint      not null default 0,
  unchanged         bigint      not null default 0,
  rejected          bigint      not null default 0,
  flaws             bigint      not null default 0,
  rejects_kept      bigint      not null default 0,
  -- Notes about rows that were not rejected: an array of kind, count, line and lines.
  notes             jsonb       not null default '[]',
  failure           text,
  failure_arguments jsonb,
  file_kept         boolean     not null default true,
  -- The caller that sent the file: the audit names it for changes of consent by the import.
  created_kind      text        not null default 'user'
                      check (created_kind in ('user', 'api_key', 'system')),
  created_by        text        not null,
  created_address   text        not null default '',
  created_at        timestamptz not null,
  touched_at        timestamptz not null,
  started_at        timestamptz,
  finished_at       timestamptz,
  check ((failure is null) = (failure_arguments is null)),
  check (plan is not null or state = 'RECEIVING')
);
create index file_import_finished on tributary.file_import (finished_at);
create index file_import_kept on tributary.file_import (finished_at) where file_kept;
create index file_import_receiving on tributary.file_import (touched_at) where state = 'RECEIVING';

create table tributary.file_import_part (
  import_id uuid    not null references tributary.file_import (id) on delete cascade,
  number    integer not null,
  -- Not compressed: it is read once and deleted, so compression would cost more than it saves.
  bytes     bytea   storage external not null,
  primary key (import_id, number)
);

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

-- === People, sessions and API keys ==============================================================

create table tributary.person (
  name          text        primary key,
  role          text        not null check (role in ('viewer', 'operator', 'designer', 'administrator')),
  password_hash text        not null,
  enabled       boolean     not null,
  created_at    timestamptz not null
);

create table tributary.session (
  -- HMAC of the token, which itself is not stored.
  token_hash text        primary key,
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
-- Rows are deleted when their window has ended: callers who are not signed in can cause many.
create index sign_in_attempt_window_ends_at on tributary.sign_in_attempt (window_ends_at);

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

-- === Secrets ====================================================================================

-- Fingerprints of master keys, never the keys: a start with a key that is not listed is refused.
create table tributary.master_key (
  fingerprint text        primary key,
  since       timestamptz not null
);

create table tributary.secret (
  name       text        primary key,
  key_id     text        not null references tributary.master_key (fingerprint),
  encrypted  text        not null,
  -- The origins that the secret may be sent to, separated by blanks; empty where it is not bound.
  origins    text        not null default '',
  updated_at timestamptz not null
);

-- === External accounts ==========================================================================

create table tributary.account (
  name       text        primary key,
  -- The written form of the settings; each credential in it is the name of a secret.
  settings   jsonb       not null,
  version    bigint      not null,
  updated_at timestamptz not null
);

create table tributary.account_test (
  account text        primary key references tributary.account (name) on delete cascade,
  at      timestamptz not null,
  -- What was wrong, as key and arguments; null where nothing was.
  failure jsonb
);

-- The access token of an account, which all nodes share. A caller that fetches the next one holds a lease.
create table tributary.account_token (
  account       text        primary key references tributary.account (name) on delete cascade,
  -- How many tokens were kept.
  generation    bigint      not null,
  -- A hash of the settings that the token was fetched with.
  settings      text,
  token_key     text,
  token         text,
  refresh_key   text,
  refresh_token text,
  usable_until  timestamptz,
  failed_at     timestamptz,
  failure       text,
  lease         uuid,
  leased_until  timestamptz
);

-- === Notifications ==============================================================================

-- Where notifications go. The address of a hook and the secrets that sign its requests are one text,
-- encrypted.
create table tributary.notification_target (
  name        text        primary key,
  kind        text        not null check (kind in ('MAIL', 'SLACK', 'TEAMS', 'WEBHOOK')),
  addresses   text[]      not null,
  supervisors boolean     not null,
  origin      text        not null,
  batch       integer     not null check (batch > 0),
  key_id      text        references tributary.master_key (fingerprint),
  encrypted   text,
  updated_at  timestamptz not null,
  check ((kind = 'MAIL') = (encrypted is null)),
  check ((key_id is null) = (encrypted is null))
);

create table tributary.notification_rule (
  name        text        primary key,
  events      text[]      not null,
  -- Only of this workflow; null for all.
  workflow    text,
  targets     text[]      not null,
  enabled     boolean     not null,
  muted_until timestamptz,
  updated_at  timestamptz not null
);

-- Who looks after a workflow, by mail addresses.
create table tributary.workflow_supervisor (
  workflow text not null,
  address  text not null,
  primary key (workflow, address)
);

-- Events of which recipients are notified. No foreign keys: it outlives its run.
create table tributary.notification (
  id              uuid        primary key,
  type            text        not null,
  workflow        text,
  run_id          uuid,
  activity        text,
  -- Key and arguments of a message; reasons is an array of such.
  message         jsonb       not null,
  reasons         jsonb       not null,
  -- Of those that are notified once.
  once            text        unique,
  -- Needs the attention of a person.
  attention       boolean     not null,
  at              timestamptz not null,
  -- When one that is notified once happened last; what lasts is kept, so that it is not recorded again.
  seen_at         timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by text
)
with (fillfactor = 70);
create index notification_open on tributary.notification (id desc)
  where attention and acknowledged_at is null;
create index notification_workflow on tributary.notification (workflow, id desc);
create index notification_seen on tributary.notification (seen_at);

create table tributary.notification_delivery (
  id              bigint      generated always as identity primary key,
  notification_id uuid        not null references tributary.notification (id) on delete cascade,
  -- Empty for a person whom the notification itself names.
  target          text        not null,
  -- Empty for a hook.
  address         text        not null,
  state           text        not null check (state in ('PENDING', 'DELIVERED', 'FAILED')),
  attempts        integer     not null default 0,
  -- Null when it is settled.
  due_at          timestamptz,
  -- Deliveries that leave in one request; the id by which the receiver recognises a repeat.
  batch           uuid,
  leased_until    timestamptz,
  settled_at      timestamptz,
  -- Why the last attempt failed, as key and arguments.
  failure         jsonb,
  check ((state = 'PENDING') = (due_at is not null))
)
with (fillfactor = 50);
create index notification_delivery_due on tributary.notification_delivery (target, due_at, id)
  where state = 'PENDING';
create index notification_delivery_leased on tributary.notification_delivery (target)
  where state = 'PENDING' and leased_until is not null;
create index notification_delivery_batch on tributary.notification_delivery (batch)
  where state = 'PENDING';
create index notification_delivery_notification
  on tributary.notification_delivery (notification_id);
create index notification_delivery_state on tributary.notification_delivery (state, id desc);

-- === Audit ======================================================================================

create table tributary.audit (
  id          bigint      generated always as identity primary key,
  at          timestamptz not null,
  -- A recipient opts out by the link of a message, without signing in.
  actor_kind  text        not null check (actor_kind in ('user', 'api_key', 'system', 'recipient')),
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

-- === Requests of the API and the console ========================================================

-- Responses to requests that carried an Idempotency-Key, kept for a day.
create table tributary.idempotency (
  sender       text        not null,
  key          text        not null,
  request_hash text        not null,
  response       text        not null,
  created_at   timestamptz not null,
  primary key (sender, key)
);
create index idempotency_created_at on tributary.idempotency (created_at);

-- The encrypted page that a form led to, until its owner has read it or it has expired.
create table tributary.page_result (
  id         uuid        primary key,
  owner      text        not null,
  key_id     text        not null,
  encrypted  text        not null,
  expires_at timestamptz not null
);
create index page_result_expires_at on tributary.page_result (expires_at);

-- === Engine =====================================================================================

-- The queue of strands and the recurring maintenance tasks; the columns are those of db-scheduler.
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
  -- Twice the rank of the priority (-1, 0 or 1), and 1 less before the work has begun. The highest
  -- goes first; picking an entry makes it one that has begun. What is no strand waits for nothing.
  priority             smallint    not null default 2,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on tributary.scheduled_tasks (priority, execution_time)
  where not picked;
create index scheduled_tasks_heartbeat on tributary.scheduled_tasks (last_heartbeat);

-- Numbers of the processes that share this database: each holds an advisory lock on its number.
create sequence tributary.node_number as integer cycle;

-- The nodes of this database: when each was last seen, and the identity of its process, by which
-- another process of the same machine can prove that it has ended.
create table tributary.node (
  name           text        primary key,
  process        text        not null,
  version        text        not null,
  -- How many entries of the queue it computes for at the same time; 0 when it only serves pages.
  workers        integer     not null,
  -- How many it holds at the same time at most, those that wait without a worker included.
  strands        integer     not null,
  state          text        not null check (state in (
                   'WORKING', 'SERVING', 'DRAINING', 'CLOCK_WRONG')),
  -- How much its clock differed from the database's at the heartbeat before.
  clock_ahead_ms bigint      not null,
  started_at     timestamptz not null,
  seen_at        timestamptz not null,
  -- From then on, without a further heartbeat, it is considered dead.
  silent_at      timestamptz not null,
  -- The application_name of its sessions with this database; null when it is not known.
  sessions       text
)
-- Room for updates in place.
with (fillfactor = 50);

-- Until when each rate of all nodes is leased: no row per event.
create table tributary.rate (
  name         text        primary key,
  leased_until timestamptz not null
)
with (fillfactor = 50);

-- What all nodes have leased of the windows of an account: a row per account, none per call.
create table tributary.call_ledger (
  name    text    primary key,
  version bigint  not null,
  -- As CallLedgerText writes it: calls by slots of time, and what the API reported to be left.
  state   text    not null
)
with (fillfactor = 50);

-- Permits that hold over all nodes; one whose node is silent or gone is free.
create table tributary.permit (
  name text    not null,
  slot integer not null,
  node text    not null,
  primary key (name, slot)
);

-- === Locks ======================================================================================

-- Waits half a second for the lock that decides about runs; false when others held it all that time.
create function tributary.lock_soon(space integer, name text) returns boolean
  language plpgsql set lock_timeout = '500ms' as $$
begin
  perform pg_advisory_xact_lock(space, hashtext(name));
  return true;
exception when lock_not_available then
  return false;
end $$;

-- === Expressions ================================================================================

-- Texts that expressions compute have a limit in bytes. A text that would exceed it fails its
-- statement before memory is allocated; 22001 is the code of PostgreSQL for texts that are too long.

-- The result of a function that adds to its operands.
create function tributary.limited(value text, longest bigint) returns text
  language plpgsql immutable strict parallel safe as $$
begin
  if octet_length(value) > longest then
    raise exception 'a computed text has more than % bytes', longest using errcode = '22001';
  end if;
  return value;
end $$;

-- replace(), whose result is measured before it is made.
create function tributary.limited_replace(source text, part text, replacement text, longest bigint)
  returns text language plpgsql immutable strict parallel safe as $$
declare
  growth bigint := octet_length(replacement) - octet_length(part);
  found bigint := 0;
begin
  if part <> '' and growth > 0 then
    found := (octet_length(source) - octet_length(replace(source, part, ''))) / octet_length(part);
  end if;
  if octet_length(source) + found * growth > longest then
    raise exception 'a computed text has more than % bytes', longest using errcode = '22001';
  end if;
  return replace(source, part, replacement);
end $$;
