import { UNTIL_NEXT, changesOf, rowsOf } from './releases.ts'

/** Networks of the official files and who belongs to them; documents speak until the files do. */
export const NETWORKS: readonly string[] = [
  rowsOf(
    'network_rows',
    'networks',
    'x.code',
    `x.code, coalesce(c.id, lower(x.code)) as id, c.id is not null as is_curated, x.name,
     regexp_replace(s.title, ' PCN$', '') as title, regexp_replace(s.sort_name, ' pcn$', '') as sort_name, x.commissioner,
     x.opened_on, x.closed_on`,
    `join official.spellings s on s.printed = x.name
     left join stage_primary_care_networks c on c.ods_code = x.code`,
  ),
  `create temporary table network_newest on commit drop as
     select distinct on (id) * from network_rows order by id, released_on desc`,
  `update stage_primary_care_networks w set valid_to = n.closed_on + 1 from network_newest n where n.id = w.id`,
  `insert into stage_primary_care_networks (id, ods_code, system_id, valid_from, valid_to, citation_id, code_citation_id)
   select n.id, n.code, m.system_id, n.opened_on, n.closed_on + 1, n.citation_id, n.citation_id
   from network_newest n
   left join stage_primary_care_commissioners m on m.ods_code = n.commissioner
   where not n.is_curated`,
  `update stage_primary_care_network_commissioners nc set valid_to = w.valid_to
   from stage_primary_care_networks w where w.id = nc.network_id`,
  `insert into stage_primary_care_network_commissioners (network_id, commissioner_id, valid_from, valid_to, citation_id)
   with changed as (${changesOf('(select * from network_rows where commissioner is not null)', 'commissioner')})
   select c.id, m.id, c.changed_on, least(${UNTIL_NEXT}, c.closed_on + 1), c.citation_id
   from changed c
   join stage_primary_care_commissioners m on m.ods_code = c.commissioner
   where c.nth > 1 or not c.is_curated`,
  // The listing of a curated network ends where a file shows it under another commissioner.
  `update stage_primary_care_network_commissioners nc set valid_to = next.valid_from
   from stage_primary_care_network_commissioners next
   where next.network_id = nc.network_id and next.valid_from > nc.valid_from
     and next.valid_from < coalesce(nc.valid_to, 'infinity')
     and not exists (
       select from stage_primary_care_network_commissioners x
       where x.network_id = nc.network_id and x.valid_from > nc.valid_from and x.valid_from < next.valid_from)`,
  `create temporary table network_name_changes on commit drop as
     with changed as (${changesOf('network_rows', 'sort_name')})
     select c.*, ${UNTIL_NEXT} as until from changed c`,
  `update stage_primary_care_names n
   set valid_to = (select c.until from network_name_changes c where c.id = n.subject_id and c.nth = 1)
   where n.kind = 'PRIMARY_CARE_NETWORK'`,
  `insert into stage_primary_care_names (kind, subject_id, name, sort_name, valid_from, valid_to, citation_id)
   select 'PRIMARY_CARE_NETWORK', id, title, sort_name, changed_on, until, citation_id
   from network_name_changes where nth > 1 or not is_curated`,
  `insert into stage_primary_care_stated_names (id, kind, subject_id, name, match, match_note, position, citation_id)
   select distinct on (id, name) 'PRIMARY_CARE_NETWORK:' || id || ':' || name || ':' || citation_id,
     'PRIMARY_CARE_NETWORK', id, name, null, null, 100000 + (released_on - '2000-01-01'::date), citation_id
   from network_rows r
   where not exists (
     select from stage_primary_care_stated_names s
     where s.kind = 'PRIMARY_CARE_NETWORK' and s.subject_id = r.id and s.name = r.name)
   order by id, name, released_on`,
  rowsOf(
    'member_rows',
    'network_members',
    'x.practice, x.network, x.joined_on',
    'p.id as practice_id, w.id as network_id, x.joined_on, x.left_on',
    `join stage_primary_care_practices p on p.ods_code = x.practice
     join stage_primary_care_networks w on w.ods_code = x.network`,
  ),
  // What a membership is, its newest release says; where it stands, the first that has it and the newest.
  `create temporary table member_spans on commit drop as
     select practice_id, network_id, joined_on,
       (array_agg(left_on + 1 order by released_on desc))[1] as left_on,
       (array_agg(citation_id order by released_on))[1] as first_citation,
       (array_agg(citation_id order by released_on desc))[1] as newest_citation,
       max(released_on) as newest_on
     from member_rows
     group by practice_id, network_id, joined_on`,
  // A practice is in one network at a time: of two that begin on one day the newer word counts, and the next ends the one before.
  `create temporary table official_memberships on commit drop as
     select x.practice_id, x.network_id, x.joined_on as valid_from, least(
         x.left_on, lead(x.joined_on) over (partition by x.practice_id order by x.joined_on), p.valid_to, w.valid_to
       ) as valid_to,
       case when first_citation = newest_citation then array[first_citation]
         else array[first_citation, newest_citation] end as citation_ids,
       row_number() over (partition by x.practice_id order by x.joined_on) as nth
     from (
       select distinct on (practice_id, joined_on) * from member_spans
       order by practice_id, joined_on, newest_on desc, left_on desc nulls first, network_id
     ) x
     join stage_primary_care_practices p on p.id = x.practice_id
     join stage_primary_care_networks w on w.id = x.network_id`,
  'delete from official_memberships where valid_from >= valid_to',
  // What documents state goes on as the same membership where the files have it too, under whatever first day.
  `create temporary table continued on commit drop as
     select c.practice_id, o.valid_from as official_from
     from stage_primary_care_network_memberships c
     join official_memberships o on o.practice_id = c.practice_id and o.network_id = c.network_id and o.nth = 1`,
  `update stage_primary_care_network_memberships c
   set valid_to = o.valid_to, citation_ids = c.citation_ids || o.citation_ids
   from official_memberships o
   where o.practice_id = c.practice_id and o.network_id = c.network_id and o.nth = 1`,
  `update stage_primary_care_network_memberships c set valid_to = o.valid_from
   from official_memberships o
   where o.practice_id = c.practice_id and o.network_id <> c.network_id and o.nth = 1`,
  `insert into stage_primary_care_network_memberships (practice_id, network_id, valid_from, valid_to, citation_ids)
   select o.practice_id, o.network_id, o.valid_from, o.valid_to, o.citation_ids
   from official_memberships o
   where not (o.nth = 1 and o.practice_id in (select practice_id from continued))`,
  `update stage_primary_care_network_memberships m set valid_to = least(m.valid_to, p.valid_to, w.valid_to)
   from stage_primary_care_practices p, stage_primary_care_networks w
   where p.id = m.practice_id and w.id = m.network_id`,
  // A branch that a document lists goes with its practice.
  `create temporary table branch_memberships on commit drop as
     select b.id as practice_id, m.network_id, m.valid_from, m.valid_to,
       case when m.network_id = own.network_id then own.citation_ids else m.citation_ids end as citation_ids
     from stage_primary_care_network_memberships own
     join stage_primary_care_practices b on b.id = own.practice_id and b.main_practice_id is not null
     join stage_primary_care_network_memberships m on m.practice_id = b.main_practice_id`,
  `delete from stage_primary_care_network_memberships
   where practice_id in (select practice_id from branch_memberships)`,
  `insert into stage_primary_care_network_memberships (practice_id, network_id, valid_from, valid_to, citation_ids)
   select practice_id, network_id, valid_from, valid_to, citation_ids from branch_memberships`,
]
