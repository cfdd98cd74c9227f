-- The origins that a secret may be sent to, with a blank between them; none where it is not bound.
alter table tributary.secret add column origins text not null default '';
