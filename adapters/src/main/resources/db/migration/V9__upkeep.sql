-- Failed sign-ins are removed by the end of their window: anybody may cause many.
create index sign_in_attempt_window_ends_at on tributary.sign_in_attempt (window_ends_at);
