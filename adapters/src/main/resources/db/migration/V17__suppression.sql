-- Mailboxes that get no mail any more: refused by their server, or at their owner's wish.

create table tributary.suppression (
  mailbox text        primary key,
  reason  text        not null check (reason in ('QUARANTINED', 'UNSUBSCRIBED')),
  -- What the server said; empty for a wish.
  detail  text        not null,
  -- The message that led to it; it may be gone by now.
  message uuid        not null,
  at      timestamptz not null
);
create index suppression_at on tributary.suppression (at);
