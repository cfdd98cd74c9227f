-- The page that a form led to, sealed, until its owner has seen it or its time is over.
create table tributary.page_result (
  id         uuid        primary key,
  owner      text        not null,
  key_id     text        not null,
  sealed     text        not null,
  expires_at timestamptz not null
);

create index page_result_expires_at on tributary.page_result (expires_at);
