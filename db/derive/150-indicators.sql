-- local_authorities.indicators, their figures and comparators, and social prescribing.

insert into derived_local_authorities_social_prescribing
  (place_id, description, pillars, components, citation_id)
select x.place, x.description, coalesce(x.pillars, '{}'), coalesce(x.components, '{}'),
  pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_social_prescribing x;

insert into derived_local_authorities_indicators
  (id, name, sort_name, population_group, footprint_id, comparator, position, scope, citation_id)
select x.id, x.name, s.sort_name, x.group, x.footprint, x.comparator, x.place_in_file, x.scope,
  pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_indicators x
join staging.spellings s on s.printed = x.name;

insert into derived_local_authorities_figures
  (id, subject_id, measure, counted, period, value, unit, scope, citation_id)
select 'indicator:' || x.id, x.id, 'indicator', null, x.period, x.value, x.unit, x.scope,
  pg_temp.cite(x.source, x.locator, staging.printed_note(x.printed, x.value, x.note))
from staging.scoped_indicators x
where x.value is not null
union all
select 'indicator:' || x.id || ':comparator', x.id, 'comparator', x.comparator, x.period, x.comparator_value,
  x.comparator_unit, x.scope,
  pg_temp.cite(x.source, x.locator, staging.printed_note(x.comparator_printed, x.comparator_value, x.note))
from staging.scoped_indicators x
where x.comparator_value is not null;
