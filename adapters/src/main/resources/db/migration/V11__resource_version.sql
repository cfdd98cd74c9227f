-- Resources can be changed: a version tells whether somebody else did so meanwhile.
alter table tributary.resource add column version bigint not null default 1;
