-- An import changes consent on behalf of the caller that sent its file: the audit names that caller.

alter table tributary.file_import
  add column created_kind text not null default 'user'
    check (created_kind in ('user', 'api_key', 'system')),
  add column created_address text not null default '';

-- The recipient of a message opts out by its link, without signing in.
alter table tributary.audit drop constraint audit_actor_kind_check;
alter table tributary.audit add constraint audit_actor_kind_check
  check (actor_kind in ('user', 'api_key', 'system', 'recipient'));
