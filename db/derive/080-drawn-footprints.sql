-- Drawn neighbourhoods and teams of a system: each member as practices.

create temporary table own_rows on commit drop as
     select n.*, s.id as system_id, w.id as network_id, p.id as practice_id, a.code as area_code
     from (
  select x.kind, x.footprint, x.name, x.system, x.member, x.joined_on, x.left_on, r.file_name, x.line,
    staging.citation_id(r.source_id, r.file_name || ':' || x.line) as citation_id
  from staging.ics_members x
  join staging.releases r on r.id = x.release_id
  where not exists (
    select from staging.ics_members y join staging.releases newer on newer.id = y.release_id
    where newer.dataset = r.dataset and y.system = x.system and newer.released_on > r.released_on)
  union all
  select 'NEIGHBOURHOOD', x.neighbourhood, x.name, upper(x.scope), x.member, x."from", x.until,
    x.package || '/neighbourhood-members.csv', x.line, pg_temp.cite(x.source, x.locator)
  from staging.scoped_neighbourhood_members x
  union all
  select x.kind, x.team, x.name, upper(x.scope), x.member, x."from", x.until,
    x.package || '/team-members.csv', x.line, pg_temp.cite(x.source, x.locator)
  from staging.scoped_team_members x) n
     left join derived_primary_care_systems s on upper(s.ods_code) = n.system or upper(s.id) = n.system
     left join derived_primary_care_networks w on w.ods_code = n.member or upper(w.id) = n.member
     left join derived_primary_care_practices p
       on (p.ods_code = n.member or upper(p.id) = n.member) and p.main_practice_id is null
     left join derived_kernel_areas a on a.code = n.member;

create temporary table own_members on commit drop as
  select r.kind, r.footprint, r.citation_id, m.practice_id, greatest(r.joined_on, m.valid_from) as valid_from,
    least(r.left_on + 1, m.valid_to) as valid_to
  from own_rows r
  join derived_primary_care_network_memberships m on m.network_id = r.network_id
  union all
  select r.kind, r.footprint, r.citation_id, r.practice_id, greatest(r.joined_on, p.valid_from),
    least(r.left_on + 1, p.valid_to)
  from own_rows r join derived_primary_care_practices p on p.id = r.practice_id
  union all
  select r.kind, r.footprint, r.citation_id, s.practice_id, greatest(r.joined_on, s.valid_from),
    least(r.left_on + 1, s.valid_to)
  from own_rows r
  join lateral (
    select c.postcode from derived_kernel_postcodes c where c.msoa_code = r.area_code
    union
    select c.postcode from derived_kernel_areas a
    join derived_kernel_postcodes c on c.lsoa_code = a.code
    where a.kind = 'LSOA' and r.area_code in (a.code, a.ward_code)
  ) c on r.area_code is not null
  join derived_primary_care_practice_sites s on replace(upper(s.postcode), ' ', '') = c.postcode
  join derived_primary_care_practices p on p.id = s.practice_id and p.main_practice_id is null
  -- An area at the border may contain practices of other systems.
  where not exists (select from other_systems o where o.practice_id = s.practice_id and o.system_id = r.system_id);

delete from own_members where valid_from >= coalesce(valid_to, 'infinity');

create temporary table own_periods on commit drop as
  select kind, footprint, practice_id, lower(period) as valid_from, upper(period) as valid_to, citation_id
  from (
    select kind, footprint, practice_id, min(citation_id) as citation_id,
      range_agg(daterange(valid_from, valid_to)) as periods
    from own_members group by kind, footprint, practice_id
  ) m cross join lateral unnest(m.periods) as period;

-- They replace all other neighbourhoods of their system from their first day.
create temporary table own_starts on commit drop as
  select system_id, min(joined_on) as starts_on from own_rows where kind = 'NEIGHBOURHOOD' group by system_id;

update derived_primary_care_neighbourhood_memberships t set valid_to = least(t.valid_to, o.starts_on)
  from derived_primary_care_neighbourhoods h join own_starts o on o.system_id = h.system_id
  where h.id = t.neighbourhood_id;

update derived_primary_care_neighbourhood_networks t set valid_to = least(t.valid_to, o.starts_on)
  from derived_primary_care_neighbourhoods h join own_starts o on o.system_id = h.system_id
  where h.id = t.neighbourhood_id;

update derived_primary_care_names n set valid_to = least(n.valid_to, o.starts_on)
  from derived_primary_care_neighbourhoods h join own_starts o on o.system_id = h.system_id
  where n.kind = 'NEIGHBOURHOOD' and n.subject_id = h.id;

update derived_primary_care_neighbourhoods h set valid_to = least(h.valid_to, o.starts_on)
  from own_starts o where o.system_id = h.system_id;

insert into derived_primary_care_neighbourhoods (id, system_id, is_hub, valid_from, valid_to, citation_id)
  select footprint, min(system_id), false, min(joined_on), max(coalesce(left_on + 1, 'infinity')), min(citation_id)
  from own_rows where kind = 'NEIGHBOURHOOD' group by footprint;

insert into derived_primary_care_names (kind, subject_id, name, sort_name, valid_from, valid_to, citation_id)
  select distinct on (r.footprint) 'NEIGHBOURHOOD', r.footprint, r.name, s.sort_name, h.valid_from, h.valid_to, r.citation_id
  from own_rows r
  join staging.spellings s on s.printed = r.name
  join derived_primary_care_neighbourhoods h on h.id = r.footprint
  where r.kind = 'NEIGHBOURHOOD' order by r.footprint, r.joined_on, r.line;

update derived_primary_care_neighbourhoods set valid_to = null where valid_to = 'infinity';

update derived_primary_care_names set valid_to = null where valid_to = 'infinity';

insert into derived_primary_care_neighbourhood_memberships
    (practice_id, neighbourhood_id, valid_from, valid_to, citation_id)
  select practice_id, footprint, valid_from, valid_to, citation_id from own_periods where kind = 'NEIGHBOURHOOD';

insert into derived_primary_care_neighbourhood_networks
    (neighbourhood_id, network_id, valid_from, valid_to, citation_id)
  select footprint, network_id, lower(period), upper(period), citation_id
  from (
    select o.footprint, m.network_id, min(o.citation_id) as citation_id, range_agg(
        daterange(greatest(o.valid_from, m.valid_from), least(o.valid_to, m.valid_to))) as periods
    from own_periods o
    join derived_primary_care_network_memberships m on m.practice_id = o.practice_id
      and m.valid_from < coalesce(o.valid_to, 'infinity') and coalesce(m.valid_to, 'infinity') > o.valid_from
    where o.kind = 'NEIGHBOURHOOD'
    group by o.footprint, m.network_id
  ) n cross join lateral unnest(n.periods) as period;

insert into derived_community_services_teams
    (id, kind, name, sort_name, status, system_id, valid_from, valid_to, citation_id)
  select distinct on (r.footprint) r.footprint, r.kind, r.name, s.sort_name, 'IN_PLACE', r.system_id,
    min(r.joined_on) over w, nullif(max(coalesce(r.left_on + 1, 'infinity')) over w, 'infinity'), r.citation_id
  from own_rows r
  join staging.spellings s on s.printed = r.name
  where r.kind <> 'NEIGHBOURHOOD'
  window w as (partition by r.footprint)
  order by r.footprint, r.joined_on, r.line;

insert into derived_community_services_team_memberships (team_id, practice_id, valid_from, valid_to, citation_id)
  select footprint, practice_id, valid_from, valid_to, citation_id from own_periods where kind <> 'NEIGHBOURHOOD';
