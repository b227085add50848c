// What footprints and practices are found by. A thing is shown as it stood when one of its names held, so there is an
// entry for each text and each of its names; an earlier name still finds what it has become.
export const FOUND_TEXTS: readonly string[] = [
  `create temporary table found_texts on commit drop as
     select kind, subject_id as id, name as text, false as is_address from stage_primary_care_stated_names
       where kind in ('PRACTICE', 'PRIMARY_CARE_NETWORK')
     union select kind, subject_id, name, false from stage_primary_care_names where kind <> 'NEIGHBOURHOOD'
     union select 'SYSTEM', s.id, x.text, false
       from stage_primary_care_systems s cross join lateral (values (s.ods_code), (s.short_name)) x(text)
     union select 'COMMISSIONER', c.id, x.text, false
       from stage_primary_care_commissioners c cross join lateral (values (c.ods_code), (c.short_name)) x(text)
     union select 'PLACE', p.id, x.text, false
       from stage_local_authorities_places p cross join lateral (values (p.gss_code), (p.name)) x(text)
     union select 'DISTRICT', d.id, x.text, false
       from stage_local_authorities_districts d cross join lateral (values (d.gss_code), (d.name)) x(text)
     union select 'PRACTICE', id, ods_code, false from stage_primary_care_practices where ods_code is not null
     union select 'PRIMARY_CARE_NETWORK', id, ods_code, false from stage_primary_care_networks
       where ods_code is not null
     union select 'PRACTICE', practice_id, postcode, false from stage_primary_care_practice_sites
       where postcode is not null
     union select 'PRACTICE', s.practice_id, a.line, true
       from stage_primary_care_practice_sites s cross join lateral unnest(s.address[2:]) as a(line)`,
  `insert into found_texts select case when kind = 'NEIGHBOURHOOD' then kind else 'TEAM' end, footprint, name, false
   from own_rows group by kind, footprint, name`,
  'delete from found_texts where text is null',
  'create index on found_texts (kind, id)',
  'analyze found_texts, stage_primary_care_practices, stage_primary_care_practice_sites, stage_primary_care_network_memberships, stage_primary_care_network_commissioners, stage_primary_care_names',
]

export const SEARCH: readonly string[] = [
  `create temporary table found_things on commit drop as
     select 'PRACTICE' as kind, p.id, n.name as title, n.valid_from, coalesce(n.valid_to, p.valid_to) as valid_to,
       concat_ws(', ',
         case when p.main_practice_id is null then 'GP practice' else 'branch of ' || coalesce(main.name, p.main_practice_id) end,
         network.name, site.town, site.postcode) as subtitle
     from stage_primary_care_practices p
     join stage_primary_care_names n on n.kind = 'PRACTICE' and n.subject_id = p.id
     left join lateral (
       select x.name from stage_primary_care_names x
       where x.kind = 'PRACTICE' and x.subject_id = p.main_practice_id
         and x.valid_from < coalesce(n.valid_to, 'infinity')
       order by x.valid_from desc limit 1
     ) main on true
     left join lateral (
       select w.name from stage_primary_care_network_memberships m
       join stage_primary_care_names w on w.kind = 'PRIMARY_CARE_NETWORK' and w.subject_id = m.network_id
         and w.valid_from < coalesce(n.valid_to, 'infinity')
       where m.practice_id = coalesce(p.main_practice_id, p.id) and m.valid_from < coalesce(n.valid_to, 'infinity')
       order by m.valid_from desc, w.valid_from desc limit 1
     ) network on true
     left join lateral (
       select x.postcode, (
         select a.line from unnest(x.address) with ordinality a(line, n)
         where upper(a.line) !~ 'SHIRE$|^RUTLAND$' order by a.n desc limit 1) as town
       from stage_primary_care_practice_sites x
       where x.practice_id = p.id and x.valid_from < coalesce(n.valid_to, 'infinity')
       order by x.valid_from desc limit 1
     ) site on true
     union all
     select 'PRIMARY_CARE_NETWORK', w.id, n.name, n.valid_from, coalesce(n.valid_to, w.valid_to),
       concat_ws(', ', 'primary care network', commissioner.name)
     from stage_primary_care_networks w
     join stage_primary_care_names n on n.kind = 'PRIMARY_CARE_NETWORK' and n.subject_id = w.id
     left join lateral (
       select x.name from stage_primary_care_network_commissioners nc
       join stage_primary_care_names x on x.kind = 'COMMISSIONER' and x.subject_id = nc.commissioner_id
         and x.valid_from < coalesce(n.valid_to, 'infinity')
       where nc.network_id = w.id and nc.valid_from < coalesce(n.valid_to, 'infinity')
       order by nc.valid_from desc, x.valid_from desc limit 1
     ) commissioner on true
     union all
     select 'SYSTEM', s.id, n.name, n.valid_from, coalesce(n.valid_to, s.valid_to), 'integrated care system'
     from stage_primary_care_systems s
     join stage_primary_care_names n on n.kind = 'SYSTEM' and n.subject_id = s.id
     union all
     select 'COMMISSIONER', c.id, n.name, n.valid_from, coalesce(n.valid_to, c.valid_to),
       concat_ws(', ', 'commissioner', c.ods_code)
     from stage_primary_care_commissioners c
     join stage_primary_care_names n on n.kind = 'COMMISSIONER' and n.subject_id = c.id
     union all
     select 'PLACE', p.id, p.name, p.valid_from, p.valid_to,
       case p.council_kind when 'UNITARY' then 'place, unitary council' else 'place, county council' end
     from stage_local_authorities_places p
     union all
     select 'DISTRICT', d.id, d.name, d.valid_from, d.valid_to, concat_ws(', ', 'district', p.name)
     from stage_local_authorities_districts d
     left join stage_local_authorities_places p on p.id = d.place_id
     union all
     select 'NEIGHBOURHOOD', h.id, n.name, n.valid_from, n.valid_to, 'neighbourhood'
     from stage_primary_care_neighbourhoods h
     join stage_primary_care_names n on n.kind = 'NEIGHBOURHOOD' and n.subject_id = h.id
     where h.id in (select footprint from own_rows)
     union all
     select 'TEAM', t.id, t.name, t.valid_from, t.valid_to, lower(replace(t.kind, '_', ' '))
     from stage_community_services_teams t where t.id in (select footprint from own_rows)`,
  `insert into stage_kernel_search_entries
     (entry_id, kind, id, title, subtitle, matched, key, is_address, valid_from, valid_to)
   select distinct on (t.kind, t.id, t.valid_from, key)
     t.kind || ':' || t.id || ':' || t.valid_from || ':' || key, t.kind, t.id, t.title, t.subtitle, x.text, key,
     x.is_address, t.valid_from, t.valid_to
   from found_things t
   join found_texts x on x.kind = t.kind and x.id = t.id
   join official.spellings s on s.printed = x.text
   cross join lateral (select s.search_key as key) k
   where key <> '' and t.valid_from < coalesce(t.valid_to, 'infinity')
   order by t.kind, t.id, t.valid_from, key, x.is_address, x.text = t.title desc, x.text`,
]
