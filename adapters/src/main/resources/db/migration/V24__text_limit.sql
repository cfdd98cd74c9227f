-- Texts that expressions compute have a limit in bytes. A text that would exceed it fails its
-- statement before memory is taken; 22001 is what PostgreSQL says of texts that are too long.

-- The result of a function that adds to its operands.
create function tributary.limited(value text, longest bigint) returns text
  language plpgsql immutable strict parallel safe as $$
begin
  if octet_length(value) > longest then
    raise exception 'a computed text has more than % bytes', longest using errcode = '22001';
  end if;
  return value;
end $$;

-- replace(), whose result is measured before it is made.
create function tributary.limited_replace(source text, part text, replacement text, longest bigint)
  returns text language plpgsql immutable strict parallel safe as $$
declare
  growth bigint := octet_length(replacement) - octet_length(part);
  found bigint := 0;
begin
  if part <> '' and growth > 0 then
    found := (octet_length(source) - octet_length(replace(source, part, ''))) / octet_length(part);
  end if;
  if octet_length(source) + found * growth > longest then
    raise exception 'a computed text has more than % bytes', longest using errcode = '22001';
  end if;
  return replace(source, part, replacement);
end $$;
