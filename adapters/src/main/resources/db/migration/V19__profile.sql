-- Looking for people: by the beginning of a name or an address, whatever the collation of the
-- database, and in portions by what few of them have in common.

create index profile_last_name_prefix on public.profile (lower(last_name) text_pattern_ops);
create index profile_first_name_prefix on public.profile (lower(first_name) text_pattern_ops);
create index profile_email_prefix on public.profile (lower(email) text_pattern_ops);

-- In the order of the list, so that a portion is read and nothing beside it.
create index profile_no_email on public.profile (id) where email is null or email = '';
create index profile_opt_out_email on public.profile (id) where opt_out_email;
create index profile_opt_out_sms on public.profile (id) where opt_out_sms;
create index profile_opt_out_push on public.profile (id) where opt_out_push;
create index profile_opt_out_mail on public.profile (id) where opt_out_mail;

-- The messages of one person.
create index message_recipient on tributary.message (lower(recipient), id desc);
