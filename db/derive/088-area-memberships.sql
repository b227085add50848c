-- kernel.area_memberships: the LSOAs of every footprint that is an area or is made of areas.

insert into derived_kernel_area_memberships
  (footprint_kind, footprint_id, area_code, valid_from, valid_to, citation_id)
select m.kind, m.id, m.area_code, lower(period), upper(period), m.citation_id
from (
  select kind, id, area_code, min(citation_id) as citation_id,
    range_agg(daterange(valid_from, valid_to)) as periods
  from (
  select v.kind, lower(v.code) as id, a.code as area_code, greatest(a.valid_from, o.valid_from) as valid_from,
    null::date as valid_to, a.citation_id
  from derived_kernel_areas a
  cross join lateral (values ('LSOA', a.code), ('MSOA', a.msoa_code), ('WARD', a.ward_code)) v(kind, code)
  join derived_kernel_areas o on o.code = v.code
  where a.kind = 'LSOA'
  union all
  select 'DISTRICT', d.id, a.code, greatest(a.valid_from, d.valid_from), d.valid_to, a.citation_id
  from derived_kernel_areas a
  join derived_local_authorities_districts d on d.gss_code = a.district_code
  where a.kind = 'LSOA'
  union all
  select 'PLACE', p.id, a.code, greatest(a.valid_from, p.valid_from), p.valid_to, a.citation_id
  from derived_kernel_areas a
  left join derived_local_authorities_districts d on d.gss_code = a.district_code
  join derived_local_authorities_places p on p.gss_code = a.district_code or p.id = d.place_id
  where a.kind = 'LSOA'
  union all
  select 'LOCALITY', r.locality, a.code, greatest(a.valid_from, r.valid_from), r.valid_to, r.citation_id
  from locality_member_rows r
  join derived_kernel_areas a on a.kind = 'LSOA' and r.member in (a.code, a.ward_code, a.msoa_code)
  where r.kind in ('WARD', 'LSOA', 'MSOA')
  union all
  select r.kind, r.footprint, a.code, greatest(a.valid_from, r.joined_on), r.left_on + 1, r.citation_id
  from own_rows r
  join derived_kernel_areas a on a.kind = 'LSOA' and r.area_code in (a.code, a.ward_code, a.msoa_code)
  union all
  select 'SYSTEM', x.scope, a.code, a.valid_from, null, a.citation_id
  from staging.scoped_areas x
  join derived_kernel_areas a on a.code = x.code and a.kind = 'LSOA'
  where x.scope <> 'england'
  union all
  select 'SYSTEM', c.system_id, a.code, a.valid_from, null, a.citation_id
  from (
    select distinct on (x.code) x.code, x.commissioner
    from staging.cited_areas x
    where x.kind like 'LSOA%' and x.commissioner is not null
    order by x.code, x.released_on desc, x.file_name
  ) l
  join derived_kernel_areas a on a.code = l.code
  join derived_primary_care_commissioners c on c.ods_code = l.commissioner
  where c.system_id is not null
  ) x
  where valid_from < coalesce(valid_to, 'infinity')
  group by kind, id, area_code
) m
cross join lateral unnest(m.periods) as period;
