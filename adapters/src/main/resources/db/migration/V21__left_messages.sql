-- Messages that nobody will come back to: held back by a stop, or left by somebody who died.
alter table tributary.message drop constraint message_state_check;
alter table tributary.message add constraint message_state_check
  check (state in ('READY', 'SENDING', 'SENT', 'EXCLUDED', 'FAILED', 'UNKNOWN', 'STOPPED'));
alter table tributary.message
  add column sending_since timestamptz,
  -- A person had it sent again: its task has nothing to do with it any more.
  add column resent        boolean not null default false;
update tributary.message set sending_since = now() where state = 'SENDING';

create index message_sending on tributary.message (sending_since) where state = 'SENDING';
create index delivery_open on tributary.delivery (id) where finished_at is null;
drop index tributary.message_state;
create index message_state on tributary.message (state, id desc)
  where state in ('FAILED', 'UNKNOWN', 'STOPPED');
