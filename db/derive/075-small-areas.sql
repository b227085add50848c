-- kernel.areas: wards, LSOAs and MSOAs, with the areas that contain them, from published files and packages.

create temporary table area_rows on commit drop as
  select x.code, case when x.kind like 'MSOA%' then 'MSOA' else 'LSOA' end as kind, x.name, null::text as common_name,
    x.geometry as outline, null::text as district_code, null::text as ward_code, x.released_on as known_on,
    x.file_name, x.citation_id
  from staging.cited_boundaries x
  union all
  select x.code, case when x.kind like 'LSOA%' then 'LSOA' else x.kind end, x.name, x.common_name, null,
    x.district_code, x.ward_code, x.released_on, x.file_name, x.citation_id
  from staging.cited_areas x
  where x.kind in ('MSOA', 'WARD') or x.kind like 'LSOA%'
  union all
  select x.code, x.kind, x.name, null, null, x.district, x.ward,
    coalesce(s.holds_on, s.published_on, p.created_on), x.package, pg_temp.cite(x.source, x.locator, x.note)
  from staging.scoped_areas x
  join staging.packages p on p.name = x.package
  left join derived_kernel_sources s on s.id = x.source;

create index on area_rows (code);

analyze area_rows;

insert into derived_kernel_areas
  (code, kind, name, common_name, outline, district_code, ward_code, msoa_code, valid_from, citation_id)
select distinct on (x.code) x.code, x.kind, x.name,
  coalesce(x.common_name, (
    select y.common_name from area_rows y where y.code = x.code and y.common_name is not null
    order by y.known_on desc, y.file_name limit 1)),
  x.outline,
  (select y.district_code from area_rows y where y.code = x.code and y.district_code is not null
   order by y.known_on desc, y.file_name limit 1),
  (select y.ward_code from area_rows y where y.code = x.code and y.ward_code is not null
   order by y.known_on desc, y.file_name limit 1),
  null,
  (select min(y.known_on) from area_rows y where y.code = x.code),
  x.citation_id
from area_rows x
order by x.code, x.outline is null, x.known_on desc, x.file_name;

-- The name of an LSOA without its last letter is the name of its MSOA.
update derived_kernel_areas l set msoa_code = m.code
from (
  select name, min(code) as code from derived_kernel_areas where kind = 'MSOA' group by name having count(*) = 1
) m
where l.kind = 'LSOA' and m.name = left(l.name, -1);

create index on derived_kernel_areas (code);
