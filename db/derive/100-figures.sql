-- Figures of primary care: printed list sizes and counts of packages, then list sizes of published files.

insert into derived_primary_care_figures
  (id, subject_id, measure, counted, period, holds_on, value, unit, position, scope, citation_id)
select coalesce(x.neighbourhood, x.network) || ':registered-patients:' || x.holds_on || ':' || x.source,
  coalesce(x.neighbourhood, x.network), 'registered-patients', null, x.holds_on::text, x.holds_on, x.list_size,
  'PATIENTS', row_number() over (order by x.package, x.line) - 1, x.scope,
  pg_temp.cite(x.source, x.locator, staging.printed_note(x.list_size_printed, x.list_size, x.note))
from staging.scoped_network_statements x
where x.list_size is not null;

insert into derived_primary_care_figures
  (id, subject_id, measure, counted, period, holds_on, value, unit, position, scope, citation_id)
select x.id, x.subject, x.measure, x.of, x.period, x.holds_on, x.value, x.unit,
  10000 + row_number() over (order by x.package, x.line), x.scope,
  pg_temp.cite(x.source, x.locator, staging.printed_note(x.printed, x.value, x.note))
from staging.scoped_figures x;

insert into derived_primary_care_figures
  (id, subject_id, measure, counted, period, holds_on, value, unit, position, scope, citation_id)
select x.practice || ':registered-patients:' || x.holds_on || ':' || x.source, x.practice, 'registered-patients', null,
  coalesce(x.period, x.holds_on::text), x.holds_on, x.patients, 'PATIENTS', 50000, x.scope,
  pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_practice_list_sizes x;

insert into derived_primary_care_figures
  (id, subject_id, measure, counted, period, holds_on, value, unit, position, scope, citation_id)
select x.id, 'network-contract', x.measure, x.of, x.period, null, x.value, x.unit, x.place_in_file, x.scope,
  pg_temp.cite(x.source, x.locator, nullif(concat_ws('; ', x.of, staging.printed_note(x.printed, x.value, x.note)), ''))
from staging.scoped_national_statements x;

create temporary table list_size_rows on commit drop as
  select distinct on (x.practice, x.holds_on, x.period, x.released_on) p.id as practice_id, x.holds_on, x.patients, x.period, x.released_on, x.source_id, x.locator, x.citation_id
  from staging.cited_list_sizes x
  join derived_primary_care_practices p on p.ods_code = x.practice
  order by x.practice, x.holds_on, x.period, x.released_on, x.file_name, x.line;

insert into derived_primary_care_figures
    (id, subject_id, measure, counted, period, holds_on, value, unit, position, citation_id)
  select distinct on (practice_id, holds_on, source_id)
    practice_id || ':registered-patients:' || holds_on || ':' || source_id, practice_id, 'registered-patients', null,
    period, holds_on, patients, 'PATIENTS', 100000, citation_id
  from list_size_rows
  order by practice_id, holds_on, source_id, released_on desc, locator;

insert into derived_primary_care_list_size_releases (source_id, holds_on, series)
select distinct on (x.source_id, x.holds_on) x.source_id, x.holds_on, r.dataset
from list_size_rows x
join staging.releases r on r.source_id = x.source_id
order by x.source_id, x.holds_on, r.dataset;

insert into derived_primary_care_list_size_releases (source_id, holds_on, series)
select x.source, x.holds_on, x.source
from staging.scoped_practice_list_sizes x
union
select x.source, x.holds_on, x.source
from staging.scoped_figures x
join derived_primary_care_practices p on p.id = x.subject
where x.measure = 'registered-patients';

-- The newest release only, because one of England has more than a million rows.
insert into derived_primary_care_area_registrations (area_code, practice_id, holds_on, patients, citation_id)
  select distinct on (x.area, p.id) x.area, p.id, x.holds_on, x.patients,
    staging.citation_id(r.source_id, r.file_name || ':' || x.line)
  from staging.area_list_sizes x
  join staging.releases r on r.id = x.release_id
  join derived_primary_care_practices p on p.ods_code = x.practice
  where r.released_on = (select max(released_on) from staging.releases where dataset = 'list-sizes-by-area')
  order by x.area, p.id, r.file_name, x.line;
