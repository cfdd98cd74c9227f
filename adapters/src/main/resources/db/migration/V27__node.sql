-- The nodes that work on this database: when each was last seen, and what its process is called on
-- its machine, by which another process there can prove that it has ended.
create table tributary.node (
  name       text        primary key,
  process    text        not null,
  started_at timestamptz not null,
  seen_at    timestamptz not null
);
