-- The package of England must state both bounds of a network's size.

select p.name || '/figures.csv' as file, null::int as line, 'measure' as column, bound.measure as value,
  'no row of the subject england has this measure; add one with its source' as problem
from staging.packages p
cross join (values ('network-size-lower'), ('network-size-upper')) bound(measure)
where p.system_id is null and not exists (
  select from staging.package_figures f
  where f.package = p.name and f.subject = 'england' and f.measure = bound.measure)
order by file, value;
