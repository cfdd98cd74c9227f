-- Rows of imports that wait for their merge. Those that are there have the address itself only.
do $$
declare
  waiting record;
begin
  for waiting in select tablename from pg_tables
                 where schemaname = 'work' and tablename ~ '^i[0-9]+$' loop
    execute format('alter table work.%I add column if not exists spellings text[]',
                   waiting.tablename);
  end loop;
end $$;
