-- community_services.services and the counts that sources state of them.

insert into derived_community_services_services
  (id, name, sort_name, description, level, status, starts, provider_id, footprint_id, scope, citation_id)
select x.id, x.name, s.sort_name, x.description, x.level, x.status, x.from, x.provider, x.footprint, x.scope,
  pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_community_services x
join staging.spellings s on s.printed = x.name;

insert into derived_community_services_figures
  (id, subject_id, measure, counted, period, value, unit, scope, citation_id)
select x.id || ':count:' || x.source, x.id, 'count', x.stated_of, x.from, x.stated, 'COUNT', x.scope,
  pg_temp.cite(x.source, x.locator, staging.printed_note(x.stated_printed, x.stated, x.note))
from staging.scoped_community_services x
where x.stated is not null;
