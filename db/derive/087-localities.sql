-- community_services.localities, with the practices and the LSOAs of their members.

insert into derived_community_services_localities
  (id, code, name, sort_name, system_id, valid_from, valid_to, citation_id)
select x.id, x.code, x.name, s.sort_name, x.system, x.valid_from, null, pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_localities x
join staging.spellings s on s.printed = x.name;

create temporary table locality_member_rows on commit drop as
  select x.locality, x.kind, x.member, x.valid_from, x.valid_to + 1 as valid_to,
    pg_temp.cite(x.source, x.locator, x.note) as citation_id
  from staging.scoped_locality_members x
  where not coalesce(x.is_superseded, false);

-- Practices through the networks and practices that are members; where a locality has none, through their postcodes.
create temporary table locality_practices on commit drop as
  select r.locality, m.practice_id, greatest(r.valid_from, m.valid_from) as valid_from,
    least(r.valid_to, m.valid_to) as valid_to, r.citation_id
  from locality_member_rows r
  join derived_primary_care_network_memberships m on m.network_id = lower(r.member)
  join derived_primary_care_practices p on p.id = m.practice_id and p.main_practice_id is null
  where r.kind = 'NETWORK'
  union all
  select r.locality, p.id, greatest(r.valid_from, p.valid_from), least(r.valid_to, p.valid_to), r.citation_id
  from locality_member_rows r
  join derived_primary_care_practices p on p.id = lower(r.member) and p.main_practice_id is null
  where r.kind = 'PRACTICE'
  union all
  select r.locality, s.practice_id, greatest(r.valid_from, s.valid_from), least(r.valid_to, s.valid_to), r.citation_id
  from locality_member_rows r
  join derived_kernel_areas a on a.kind = 'LSOA' and r.member in (a.code, a.ward_code, a.msoa_code)
  join derived_kernel_postcodes c on c.lsoa_code = a.code
  join derived_primary_care_practice_sites s on replace(upper(s.postcode), ' ', '') = c.postcode
  join derived_primary_care_practices p on p.id = s.practice_id and p.main_practice_id is null
  where r.kind in ('WARD', 'LSOA', 'MSOA')
    and not exists (
      select from other_systems e join staging.scoped_localities l on l.id = r.locality
      where e.practice_id = s.practice_id and e.system_id = l.system)
    and not exists (
    select from locality_member_rows o where o.locality = r.locality and o.kind in ('NETWORK', 'PRACTICE'));

delete from locality_practices where valid_from >= coalesce(valid_to, 'infinity');

insert into derived_community_services_locality_memberships
  (locality_id, practice_id, valid_from, valid_to, citation_id)
select locality, practice_id, lower(period), upper(period), citation_id
from (
  select locality, practice_id, min(citation_id) as citation_id, range_agg(daterange(valid_from, valid_to)) as periods
  from locality_practices group by locality, practice_id
) m
cross join lateral unnest(m.periods) as period;
