-- A message in the sandbox reached no recipient: it has a state of its own.
alter table tributary.message drop constraint message_state_check;
alter table tributary.message add constraint message_state_check
  check (state in ('READY', 'SENDING', 'SENT', 'SANDBOXED', 'EXCLUDED', 'FAILED', 'UNKNOWN',
                   'STOPPED'));
update tributary.message set state = 'SANDBOXED' where state = 'SENT' and attempts = 0;

-- Which mailboxes a delivery has reached. One key of both: by its estimates the planner would
-- rather read the delivery's own index, and so the whole delivery for each batch.
drop index tributary.message_mailbox;
create index message_reached on tributary.message ((delivery_id::text || lower(recipient)))
  where state <> 'EXCLUDED';

-- How many distinct recipients have entered the run; null before the first.
alter table tributary.run add column people bigint;
