-- What was noted of rows that were not rejected for it: an array of kind, count, line and lines.

alter table tributary.file_import add column notes jsonb not null default '[]';
