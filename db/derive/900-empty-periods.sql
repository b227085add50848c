-- A release may show a change after the end of its subject, and a drawn footprint may replace another on its first day.
-- Such rows have an empty period.

do $$
declare derived regclass;
begin
  for derived in
    select c.oid from pg_class c
    where c.relnamespace = pg_my_temp_schema() and c.relname like 'derived\_%' and c.relkind = 'r'
      and 2 = (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('valid_from', 'valid_to'))
  loop
    execute format('delete from %s where valid_to <= valid_from', derived);
  end loop;
end
$$;
