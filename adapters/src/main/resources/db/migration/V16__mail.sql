-- Messages that leave by SMTP: written, marked before the first byte, then what became of them.

alter table tributary.message drop constraint message_state_check;
alter table tributary.message add constraint message_state_check
  check (state in ('READY', 'SENDING', 'SENT', 'EXCLUDED', 'FAILED', 'UNKNOWN'));

alter table tributary.message
  add column attempts     int         not null default 0,
  -- When the next attempt is due; of READY ones only.
  add column due          timestamptz,
  -- What the server said last: its code, 0 when it said nothing, and its words.
  add column refusal_code int,
  add column refusal_text text,
  add column sent_at      timestamptz;

-- What is to be sent next, and what a dead program was sending.
create index message_unsent on tributary.message (delivery_id, due nulls first, line)
  where state in ('READY', 'SENDING');
create index message_state on tributary.message (state, id desc) where state in ('FAILED', 'UNKNOWN');

drop index tributary.message_mailbox;
create index message_mailbox on tributary.message (delivery_id, lower(recipient))
  where state <> 'EXCLUDED';
