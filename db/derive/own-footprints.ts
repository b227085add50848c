import type { Knex } from 'knex'
import type { FaultList } from '../faults.ts'

const NEWEST = `
  select x.*, r.source_id, r.file_name || ':' || x.line as locator, r.file_name,
    official.citation_id(r.source_id, r.file_name || ':' || x.line) as citation_id
  from official.ics_members x
  join official.releases r on r.id = x.release_id
  where not exists (
    select from official.ics_members y join official.releases newer on newer.id = y.release_id
    where newer.dataset = r.dataset and y.system = x.system and newer.released_on > r.released_on)`

/** What an ICS has drawn itself: neighbourhoods and teams, each member as the practices that it stands for. */
export const OWN_FOOTPRINTS: readonly string[] = [
  `create temporary table own_rows on commit drop as
     select n.*, s.id as system_id, w.id as network_id, p.id as practice_id, a.code as area_code
     from (${NEWEST}) n
     left join stage_primary_care_systems s on upper(s.ods_code) = n.system or upper(s.id) = n.system
     left join stage_primary_care_networks w on w.ods_code = n.member or upper(w.id) = n.member
     left join stage_primary_care_practices p
       on (p.ods_code = n.member or upper(p.id) = n.member) and p.main_practice_id is null
     left join stage_kernel_areas a on a.code = n.member and a.kind = 'MSOA'`,
  `create temporary table own_members on commit drop as
     select r.kind, r.footprint, r.citation_id, m.practice_id, greatest(r.joined_on, m.valid_from) as valid_from,
       least(r.left_on + 1, m.valid_to) as valid_to
     from own_rows r
     join stage_primary_care_network_memberships m on m.network_id = r.network_id
     union all
     select r.kind, r.footprint, r.citation_id, r.practice_id, greatest(r.joined_on, p.valid_from),
       least(r.left_on + 1, p.valid_to)
     from own_rows r join stage_primary_care_practices p on p.id = r.practice_id
     union all
     select r.kind, r.footprint, r.citation_id, s.practice_id, greatest(r.joined_on, s.valid_from),
       least(r.left_on + 1, s.valid_to)
     from own_rows r
     join stage_kernel_postcodes c on c.msoa_code = r.area_code
     join stage_primary_care_practice_sites s on replace(upper(s.postcode), ' ', '') = c.postcode
     join stage_primary_care_practices p on p.id = s.practice_id and p.main_practice_id is null`,
  "delete from own_members where valid_from >= coalesce(valid_to, 'infinity')",
  // A site that is written in another way from one release to the next is the same member still.
  `create temporary table own_periods on commit drop as
     select kind, footprint, practice_id, lower(period) as valid_from, upper(period) as valid_to, citation_id
     from (
       select kind, footprint, practice_id, min(citation_id) as citation_id,
         range_agg(daterange(valid_from, valid_to)) as periods
       from own_members group by kind, footprint, practice_id
     ) m cross join lateral unnest(m.periods) as period`,
]

export const OWN_NEIGHBOURHOODS: readonly string[] = [
  // They replace all others of their system from their first day.
  `create temporary table own_starts on commit drop as
     select system_id, min(joined_on) as starts_on from own_rows where kind = 'NEIGHBOURHOOD' group by system_id`,
  ...['neighbourhood_memberships', 'neighbourhood_networks'].map(
    (table) => `
     update stage_primary_care_${table} t set valid_to = least(t.valid_to, o.starts_on)
     from stage_primary_care_neighbourhoods h join own_starts o on o.system_id = h.system_id
     where h.id = t.neighbourhood_id`,
  ),
  `update stage_primary_care_names n set valid_to = least(n.valid_to, o.starts_on)
   from stage_primary_care_neighbourhoods h join own_starts o on o.system_id = h.system_id
   where n.kind = 'NEIGHBOURHOOD' and n.subject_id = h.id`,
  `update stage_primary_care_neighbourhoods h set valid_to = least(h.valid_to, o.starts_on)
   from own_starts o where o.system_id = h.system_id`,
  `insert into stage_primary_care_neighbourhoods (id, system_id, is_hub, valid_from, valid_to, citation_id)
   select footprint, min(system_id), false, min(joined_on), max(coalesce(left_on + 1, 'infinity')), min(citation_id)
   from own_rows where kind = 'NEIGHBOURHOOD' group by footprint`,
  `insert into stage_primary_care_names (kind, subject_id, name, sort_name, valid_from, valid_to, citation_id)
   select distinct on (r.footprint) 'NEIGHBOURHOOD', r.footprint, r.name, s.sort_name, h.valid_from, h.valid_to, r.citation_id
   from own_rows r
   join official.spellings s on s.printed = r.name
   join stage_primary_care_neighbourhoods h on h.id = r.footprint
   where r.kind = 'NEIGHBOURHOOD' order by r.footprint, r.joined_on, r.line`,
  "update stage_primary_care_neighbourhoods set valid_to = null where valid_to = 'infinity'",
  "update stage_primary_care_names set valid_to = null where valid_to = 'infinity'",
  `insert into stage_primary_care_neighbourhood_memberships
     (practice_id, neighbourhood_id, valid_from, valid_to, citation_id)
   select practice_id, footprint, valid_from, valid_to, citation_id from own_periods where kind = 'NEIGHBOURHOOD'`,
  `insert into stage_primary_care_neighbourhood_networks
     (neighbourhood_id, network_id, valid_from, valid_to, citation_id)
   select footprint, network_id, lower(period), upper(period), citation_id
   from (
     select o.footprint, m.network_id, min(o.citation_id) as citation_id, range_agg(
         daterange(greatest(o.valid_from, m.valid_from), least(o.valid_to, m.valid_to))) as periods
     from own_periods o
     join stage_primary_care_network_memberships m on m.practice_id = o.practice_id
       and m.valid_from < coalesce(o.valid_to, 'infinity') and coalesce(m.valid_to, 'infinity') > o.valid_from
     where o.kind = 'NEIGHBOURHOOD'
     group by o.footprint, m.network_id
   ) n cross join lateral unnest(n.periods) as period`,
  `insert into stage_community_services_teams
     (id, kind, name, sort_name, status, system_id, valid_from, valid_to, citation_id)
   select distinct on (r.footprint) r.footprint, r.kind, r.name, s.sort_name, 'IN_PLACE', r.system_id,
     min(r.joined_on) over w, nullif(max(coalesce(r.left_on + 1, 'infinity')) over w, 'infinity'), r.citation_id
   from own_rows r
   join official.spellings s on s.printed = r.name
   where r.kind <> 'NEIGHBOURHOOD'
   window w as (partition by r.footprint)
   order by r.footprint, r.joined_on, r.line`,
  `insert into stage_community_services_team_memberships (team_id, practice_id, valid_from, valid_to, citation_id)
   select footprint, practice_id, valid_from, valid_to, citation_id from own_periods where kind <> 'NEIGHBOURHOOD'`,
  `create temporary table own_contacts on commit drop as
     select x.*, r.file_name, official.citation_id(r.source_id, r.file_name || ':' || x.line) as citation_id,
       coalesce(w.id, p.id, h.id, t.id) as subject_id
     from official.ics_contacts x
     join official.releases r on r.id = x.release_id
     left join stage_primary_care_networks w on w.id = x.about or w.ods_code = upper(x.about)
     left join stage_primary_care_practices p on p.id = x.about or p.ods_code = upper(x.about)
     left join stage_primary_care_neighbourhoods h on h.id = x.about
     left join stage_community_services_teams t on t.id = x.about`,
  `insert into stage_kernel_contacts
     (id, about, reached, kind, value, stated_on, valid_from, valid_to, position, citation_id)
   select subject_id || ':' || kind || ':' || value || ':' || release_id, subject_id, reached, kind, value, stated_on,
     stated_on, until + 1, line, citation_id
   from own_contacts where subject_id is not null`,
]

/** What an ICS's own rows name must be there, and nobody lies in two neighbourhoods at once. */
export const checkOwnRows = async (db: Knex.Transaction, faults: FaultList): Promise<void> => {
  const { rows: members } = await db.raw(`
    select file_name, line, member, system, system_id is null as lacks_system
    from own_rows
    where system_id is null or network_id is null and practice_id is null and area_code is null
    order by file_name, line`)
  for (const { file_name: file, line, member, system, lacks_system: lacksSystem } of members) {
    faults.add(
      lacksSystem
        ? {
            file,
            line,
            column: 'system',
            value: system,
            problem: 'no integrated care system that is loaded has this code; load its networks (ePCN) first',
          }
        : {
            file,
            line,
            column: 'member',
            value: member,
            problem:
              'no network, practice or MSOA that is loaded has this code; load the file that has it first',
          },
    )
  }
  const { rows: doubled } = await db.raw(`
    select a.practice_id, a.footprint as one, b.footprint as other, greatest(a.valid_from, b.valid_from) as day
    from own_periods a
    join own_periods b on b.practice_id = a.practice_id and b.kind = a.kind and b.footprint > a.footprint
      and daterange(a.valid_from, a.valid_to) && daterange(b.valid_from, b.valid_to)
    where a.kind = 'NEIGHBOURHOOD'
    order by a.practice_id, a.footprint, b.footprint`)
  for (const { practice_id: practice, one, other, day } of doubled) {
    faults.add({
      file: 'neighbourhoods',
      value: practice,
      problem: `would lie in ${one} and in ${other} on ${day}; end one membership before the other begins`,
    })
  }
  const { rows: contacts } = await db.raw(
    'select file_name, line, about from own_contacts where subject_id is null order by file_name, line',
  )
  for (const { file_name: file, line, about } of contacts) {
    faults.add({
      file,
      line,
      column: 'about',
      value: about,
      problem: 'no network, practice, neighbourhood or team that is loaded has this id or code',
    })
  }
}
