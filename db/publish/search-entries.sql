-- kernel.search_entries: each text with its result.

create index on derived_primary_care_network_commissioners (network_id);
analyze derived_primary_care_names, derived_primary_care_network_memberships, derived_primary_care_practice_sites,
  derived_primary_care_network_commissioners, found_texts;

-- A practice or network is displayed with its parent on a day, so each of its names is divided at changes of the
-- parent.
create temporary table found_days on commit drop as
  select 'PRACTICE' as kind, m.practice_id as id, d.day
  from derived_primary_care_network_memberships m
  cross join lateral (
    select m.valid_from as day
    union select m.valid_to
    union select w.valid_from from derived_primary_care_names w
      where w.kind = 'PRIMARY_CARE_NETWORK' and w.subject_id = m.network_id
  ) d
  union
  select 'PRACTICE', x.practice_id, x.valid_from from derived_primary_care_practice_sites x
  union
  select 'PRACTICE', b.id, x.valid_from
  from derived_primary_care_practices b
  join derived_primary_care_names x on x.kind = 'PRACTICE' and x.subject_id = b.main_practice_id
  union
  select 'PRIMARY_CARE_NETWORK', nc.network_id, d.day
  from derived_primary_care_network_commissioners nc
  cross join lateral (
    select nc.valid_from as day
    union select nc.valid_to
    union select x.valid_from from derived_primary_care_names x
      where x.kind = 'COMMISSIONER' and x.subject_id = nc.commissioner_id
  ) d;

create index on found_days (kind, id);

analyze found_days;

create temporary table found_names on commit drop as
  select x.kind, x.id, x.name, x.day as valid_from,
    coalesce(lead(x.day) over (partition by x.kind, x.id, x.name_from order by x.day), x.valid_to) as valid_to
  from (
    select n.kind, n.subject_id as id, n.name, n.valid_from as name_from, n.valid_to, n.valid_from as day
    from derived_primary_care_names n
    where n.kind in ('PRACTICE', 'PRIMARY_CARE_NETWORK')
    union
    select n.kind, n.subject_id, n.name, n.valid_from, n.valid_to, d.day
    from derived_primary_care_names n
    join found_days d on d.kind = n.kind and d.id = n.subject_id
      and d.day > n.valid_from and d.day < coalesce(n.valid_to, 'infinity')
  ) x;

create index on found_names (kind, id);

analyze found_names;

create temporary table found_things on commit drop as
  select 'PRACTICE' as kind, p.id, n.name as title, n.valid_from, coalesce(n.valid_to, p.valid_to) as valid_to,
    concat_ws(', ',
      case when p.main_practice_id is null then 'GP practice' else 'branch of ' || coalesce(main.name, p.main_practice_id) end,
      network.name, site.town, site.postcode) as subtitle
  from derived_primary_care_practices p
  join found_names n on n.kind = 'PRACTICE' and n.id = p.id
  left join lateral (
    select x.name from derived_primary_care_names x
    where x.kind = 'PRACTICE' and x.subject_id = p.main_practice_id and x.valid_from <= n.valid_from
    order by x.valid_from desc limit 1
  ) main on true
  left join lateral (
    select w.name from derived_primary_care_network_memberships m
    join derived_primary_care_names w on w.kind = 'PRIMARY_CARE_NETWORK' and w.subject_id = m.network_id
      and w.valid_from <= n.valid_from
    where m.practice_id = p.id and m.valid_from <= n.valid_from
      and coalesce(m.valid_to, 'infinity') > n.valid_from
    order by m.valid_from desc, w.valid_from desc limit 1
  ) network on true
  left join lateral (
    -- The post town, and before it the village or suburb if the address has one, which is a line without a street.
    select x.postcode, (
      select string_agg(y.line, ', ' order by y.n)
      from (
        select a.line, a.n, row_number() over (order by a.n desc) as from_end
        from unnest(x.address) with ordinality a(line, n)
        where upper(a.line) !~ 'SHIRE$'
          and upper(a.line) not in (select upper(c.name) from staging.package_county_names c)
      ) y
      where y.from_end = 1
        or y.from_end = 2 and y.n > 1 and y.line !~ '\d'
          and upper(y.line) !~ '\m(ROAD|RD|STREET|ST|LANE|AVENUE|AVE|CLOSE|DRIVE|WAY|COURT|CRESCENT|GROVE|GARDENS|SQUARE|TERRACE|WALK|PARADE|ROW|RISE|CENTRE|HOUSE|SURGERY|PARK|HOSPITAL)$'
    ) as town
    from derived_primary_care_practice_sites x
    where x.practice_id = p.id and x.valid_from <= greatest(n.valid_from, p.valid_from)
    order by x.valid_from desc limit 1
  ) site on true
  union all
  select 'PRIMARY_CARE_NETWORK', w.id, n.name, n.valid_from, coalesce(n.valid_to, w.valid_to),
    concat_ws(', ', 'primary care network', commissioner.name)
  from derived_primary_care_networks w
  join found_names n on n.kind = 'PRIMARY_CARE_NETWORK' and n.id = w.id
  left join lateral (
    select x.name from derived_primary_care_network_commissioners nc
    join derived_primary_care_names x on x.kind = 'COMMISSIONER' and x.subject_id = nc.commissioner_id
      and x.valid_from <= n.valid_from
    where nc.network_id = w.id and nc.valid_from <= n.valid_from
      and coalesce(nc.valid_to, 'infinity') > n.valid_from
    order by nc.valid_from desc, x.valid_from desc limit 1
  ) commissioner on true
  union all
  select 'SYSTEM', s.id, n.name, n.valid_from, coalesce(n.valid_to, s.valid_to), 'integrated care system'
  from derived_primary_care_systems s
  join derived_primary_care_names n on n.kind = 'SYSTEM' and n.subject_id = s.id
  union all
  select 'COMMISSIONER', c.id, n.name, n.valid_from, coalesce(n.valid_to, c.valid_to),
    concat_ws(', ', 'commissioner', c.ods_code)
  from derived_primary_care_commissioners c
  join derived_primary_care_names n on n.kind = 'COMMISSIONER' and n.subject_id = c.id
  union all
  select 'PLACE', p.id, p.name, p.valid_from, p.valid_to,
    case p.council_kind when 'UNITARY' then 'place, unitary council' else 'place, county council' end
  from derived_local_authorities_places p
  union all
  select 'DISTRICT', d.id, d.name, d.valid_from, d.valid_to, concat_ws(', ', 'district', p.name)
  from derived_local_authorities_districts d
  left join derived_local_authorities_places p on p.id = d.place_id
  union all
  select 'NEIGHBOURHOOD', h.id, n.name, n.valid_from, n.valid_to, 'neighbourhood'
  from derived_primary_care_neighbourhoods h
  join derived_primary_care_names n on n.kind = 'NEIGHBOURHOOD' and n.subject_id = h.id
  where h.id in (select footprint from own_rows)
  union all
  select 'TEAM', t.id, t.name, t.valid_from, t.valid_to, lower(replace(t.kind, '_', ' '))
  from derived_community_services_teams t where t.id in (select footprint from own_rows);

analyze found_things;

insert into derived_kernel_search_entries
    (entry_id, kind, id, title, subtitle, matched, key, distinctive_words, is_address, valid_from, valid_to)
  select distinct on (t.kind, t.id, t.valid_from, key)
    t.kind || ':' || t.id || ':' || t.valid_from || ':' || key, t.kind, t.id, t.title, t.subtitle, x.text, key,
    s.distinctive_words, x.is_address, t.valid_from, t.valid_to
  from found_things t
  join found_texts x on x.kind = t.kind and x.id = t.id
  join staging.spellings s on s.printed = x.text
  cross join lateral (select s.search_key as key) k
  where key <> '' and t.valid_from < coalesce(t.valid_to, 'infinity')
  order by t.kind, t.id, t.valid_from, key, x.is_address, x.text = t.title desc, x.text;

insert into derived_kernel_search_entries
  (entry_id, kind, id, title, subtitle, matched, key, distinctive_words, is_address, valid_from, valid_to)
select distinct on (t.kind, t.id, t.valid_from, s.search_key)
  t.kind || ':' || t.id || ':' || t.valid_from || ':' || s.search_key, t.kind, t.id, t.title, t.subtitle, t.text,
  s.search_key, s.distinctive_words, false, t.valid_from, null::date
from found_alone t
join staging.spellings s on s.printed = t.text
where s.search_key <> ''
order by t.kind, t.id, t.valid_from, s.search_key, t.text = t.title desc, t.text;
