-- The ended entity and its successor must be loaded, from the package or a published file. National rows apply once
-- both are.

select x.package || '/successions.csv' as file, x.line, named.column_name as column, named.id as value,
  'is not in commissioners.csv, networks.csv, neighbourhoods.csv, practices.csv or systems.csv, nor in a published file; correct it, or add the row' as problem
from staging.scoped_successions x
cross join lateral (values ('id', x.id), ('to', x.to)) named(column_name, id)
where x.scope <> 'england' and not exists (
  select from derived_primary_care_commissioners d where d.id = named.id
  union all select from derived_primary_care_networks d where d.id = named.id
  union all select from derived_primary_care_neighbourhoods d where d.id = named.id
  union all select from derived_primary_care_practices d where d.id = named.id
  union all select from derived_primary_care_systems d where d.id = named.id)
order by file, x.line;
