-- A call that must not be repeated is sent again only when its last attempt was surely not sent, or
-- a person has resumed its task since.
alter table tributary.exchange add column maybe_sent boolean not null default true;
