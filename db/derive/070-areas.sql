-- Postcodes, councils and small areas: those that packages describe, then those of published files.

insert into derived_local_authorities_places
  (id, gss_code, name, sort_name, council_kind, council_id, system_id, valid_from, valid_to, citation_id,
   code_citation_id)
select x.id, x.gss_code, x.name, s.sort_name, x.council_kind, x.council, x.system, x.valid_from, null,
  pg_temp.cite(x.source, x.locator, x.note), pg_temp.cite(x.code_source, x.code_locator)
from staging.scoped_places x
join staging.spellings s on s.printed = x.name;

insert into derived_local_authorities_districts
  (id, gss_code, name, sort_name, place_id, valid_from, valid_to, citation_id, code_citation_id)
select x.id, x.gss_code, x.name, s.sort_name, x.place, x.valid_from, null,
  pg_temp.cite(x.source, x.locator, x.note), pg_temp.cite(x.code_source, x.code_locator)
from staging.scoped_districts x
join staging.spellings s on s.printed = x.name;

insert into derived_local_authorities_practice_areas
  (practice_id, place_id, district_id, valid_from, valid_to, citation_id)
select x.practice, x.place, x.district, x.valid_from, null, pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_practice_areas x;

create temporary table district_rows on commit drop as
  select distinct on (x.code, x.released_on) x.code, x.name, s.sort_name, x.active_code, x.place_code, x.place_name, p.sort_name as place_sort_name, x.released_on, x.source_id, x.locator, x.citation_id
  from staging.cited_districts x
  join staging.spellings s on s.printed = x.name
   join staging.spellings p on p.printed = x.place_name
  order by x.code, x.released_on, x.file_name, x.line;

create index on district_rows (code);

analyze district_rows;

insert into derived_kernel_postcodes
    (postcode, spelling, easting, northing, district_code, place_code, lsoa_code, msoa_code, terminated, source_id)
  select distinct on (x.postcode) x.postcode, x.spelling, x.easting, x.northing, x.district_code,
    coalesce(x.place_code, d.place_code), x.lsoa_code, x.msoa_code, x.terminated, r.source_id
  from staging.postcodes x
  join staging.releases r on r.id = x.release_id
  left join lateral (
    select y.place_code from district_rows y where y.code = x.district_code order by y.released_on desc limit 1
  ) d on true
  order by x.postcode, r.released_on desc, r.file_name;

-- A system has the places of most of its small areas. A county with several systems belongs to the one with most of it.
create temporary table place_shares on commit drop as
  select d.place_code, c.system_id, count(*) as areas
  from (
    select distinct on (x.code) x.code, x.district_code, x.commissioner
    from staging.areas x
    join staging.releases r on r.id = x.release_id
    where x.commissioner is not null and x.district_code is not null
    order by x.code, r.released_on desc, r.file_name
  ) a
  join lateral (
    select now_active.place_code
    from district_rows then_active
    join district_rows now_active on now_active.code = then_active.active_code
    where then_active.code = a.district_code
    order by then_active.released_on desc, now_active.released_on desc limit 1
  ) d on true
  join derived_primary_care_commissioners c on c.ods_code = a.commissioner
  where c.system_id is not null
  group by d.place_code, c.system_id;

create temporary table place_systems on commit drop as
  select distinct on (place_code) place_code, system_id from place_shares
  order by place_code, areas desc, system_id;

insert into derived_local_authorities_places
    (id, gss_code, name, sort_name, council_kind, council_id, system_id, valid_from, valid_to, citation_id,
     code_citation_id)
  select distinct on (d.place_code) lower(d.place_code), d.place_code, d.place_name, d.place_sort_name,
    case when d.place_code like 'E10%' then 'COUNTY' else 'UNITARY' end, null, s.system_id,
    (select min(released_on) from staging.releases where dataset = 'lsoa-lookup'), null, d.citation_id, d.citation_id
  from district_rows d
  join place_systems s on s.place_code = d.place_code
  where not exists (select from derived_local_authorities_places p where p.gss_code = d.place_code)
  order by d.place_code, d.released_on, d.code;

insert into derived_local_authorities_place_systems (place_id, system_id)
  select id, system_id from derived_local_authorities_places where system_id is not null
  union
  select p.id, s.system_id from place_shares s join derived_local_authorities_places p on p.gss_code = s.place_code;

insert into derived_local_authorities_districts
    (id, gss_code, name, sort_name, place_id, valid_from, valid_to, citation_id, code_citation_id)
  select distinct on (d.code) lower(d.code), d.code, d.name, d.sort_name, p.id,
    (select min(released_on) from staging.releases where dataset = 'lsoa-lookup'), null, d.citation_id, d.citation_id
  from district_rows d
  join derived_local_authorities_places p on p.gss_code = d.place_code and p.council_kind = 'COUNTY'
  where d.code = d.active_code and d.code like 'E07%'
    and not exists (select from derived_local_authorities_districts x where x.gss_code = d.code)
  order by d.code, d.released_on;
