import { UNTIL_NEXT, changesOf, rowsOf, titled } from './releases.ts'

const NAMED = 'join official.spellings s on s.printed = x.name'

/** Practices and branches of the official files, with what holds on which day. */
export const PRACTICES: readonly string[] = [
  rowsOf(
    'practice_rows',
    'practices',
    'x.code',
    `x.code, coalesce(c.id, lower(x.code)) as id, c.id is not null as is_curated, x.name, s.title, s.sort_name,
     x.address, x.postcode, x.opened_on, x.closed_on, x.status, x.commissioner, x.commissioned_from, x.telephone`,
    `${NAMED} left join stage_primary_care_practices c on c.ods_code = x.code`,
  ),
  'create index on practice_rows (id, released_on)',
  `create temporary table practice_newest on commit drop as
     select distinct on (id) * from practice_rows order by id, released_on desc`,
  `update stage_primary_care_practices p set valid_from = n.opened_on, valid_to = n.closed_on + 1
   from practice_newest n where n.id = p.id`,
  `insert into stage_primary_care_practices (id, ods_code, main_practice_id, valid_from, valid_to, citation_id)
   select id, code, null, opened_on, closed_on + 1, citation_id from practice_newest where not is_curated`,
  rowsOf(
    'branch_rows',
    'branches',
    'x.code',
    `x.code, coalesce(c.id, lower(x.code)) as id, c.id is not null as is_curated, x.name, s.title, s.sort_name,
     x.address, x.postcode, x.opened_on, x.closed_on, x.telephone, main.id as main_id, main.valid_to as main_valid_to`,
    `${NAMED} left join stage_primary_care_practices c on c.ods_code = x.code
     join stage_primary_care_practices main on main.ods_code = x.practice`,
  ),
  `create temporary table branch_newest on commit drop as
     select distinct on (id) * from branch_rows order by id, released_on desc`,
  // A branch closes with its practice at the latest; one without a code of its own has the days of its practice.
  `update stage_primary_care_practices p
   set valid_from = coalesce(n.opened_on, main.valid_from), valid_to = least(n.closed_on + 1, main.valid_to)
   from stage_primary_care_practices main
   left join branch_newest n on n.main_id = main.id
   where main.id = p.main_practice_id and (n.id = p.id or n.id is null and not exists (
     select from branch_newest own where own.id = p.id))`,
  `update stage_primary_care_practices p set valid_from = main.valid_from, valid_to = main.valid_to
   from stage_primary_care_practices main
   where main.id = p.main_practice_id and not exists (select from branch_newest own where own.id = p.id)`,
  `insert into stage_primary_care_practices (id, ods_code, main_practice_id, valid_from, valid_to, citation_id)
   select id, code, main_id, opened_on, least(closed_on + 1, main_valid_to), citation_id
   from branch_newest where not is_curated`,
  `create temporary table site_rows on commit drop as
     select id, is_curated, name, title, sort_name, address, postcode, opened_on, closed_on, telephone, released_on,
       citation_id
     from practice_rows
     union all
     select id, is_curated, name, title, sort_name, address, postcode, opened_on, closed_on, telephone, released_on,
       citation_id
     from branch_rows`,
  // The day on which a thing closed says so by itself; whether it was dormant before, only the releases before tell.
  `insert into stage_primary_care_practice_statuses (practice_id, status, valid_from, valid_to, citation_id)
   with changed as (${changesOf("(select * from practice_rows where status <> 'CLOSED')", 'status', 'STATUS')})
   select c.id, c.status, c.changed_on, ${UNTIL_NEXT}, c.citation_id from changed c`,
  // The file of branches has no status: an open one is one without a closing day.
  `insert into stage_primary_care_practice_statuses (practice_id, status, valid_from, valid_to, citation_id)
   select id, 'ACTIVE', opened_on, null, citation_id from branch_newest`,
  `insert into stage_primary_care_practice_sites (practice_id, address, postcode, valid_from, valid_to, citation_id)
   with changed as (${changesOf('site_rows', "address::text || coalesce(postcode, '')", 'SITE')})
   select c.id, ${titled('c.address')}, c.postcode, c.changed_on, ${UNTIL_NEXT}, c.citation_id from changed c`,
  // A name in a file is another where the file itself has printed another before: curated names stay until then.
  `create temporary table name_changes on commit drop as
     with changed as (${changesOf('site_rows', 'sort_name')})
     select c.*, ${UNTIL_NEXT} as until from changed c`,
  `update stage_primary_care_names n
   set valid_from = p.valid_from, valid_to = (select c.until from name_changes c where c.id = p.id and c.nth = 1)
   from stage_primary_care_practices p where n.kind = 'PRACTICE' and n.subject_id = p.id`,
  `insert into stage_primary_care_names (kind, subject_id, name, sort_name, valid_from, valid_to, citation_id)
   select 'PRACTICE', id, title, sort_name, changed_on, until, citation_id
   from name_changes where nth > 1 or not is_curated`,
  `insert into stage_primary_care_stated_names (id, kind, subject_id, name, match, match_note, position, citation_id)
   select distinct on (id, name) 'PRACTICE:' || id || ':' || name || ':' || citation_id, 'PRACTICE', id, name, null, null,
     100000 + (released_on - '2000-01-01'::date), citation_id
   from site_rows order by id, name, released_on`,
  // A telephone is stated by each release anew, and holds until the next one has its say.
  `insert into stage_kernel_contacts
     (id, about, reached, kind, value, stated_on, valid_from, valid_to, position, citation_id)
   with stated as (
     select s.*, row_number() over w as nth, lead(s.released_on) over w as next_on
     from site_rows s
     window w as (partition by s.id order by s.released_on)
   )
   select s.id || ':PHONE:' || s.released_on, s.id, coalesce(n.name, s.title), 'PHONE', s.telephone, s.released_on,
     case when s.nth = 1 then least(s.opened_on, s.released_on) else s.released_on end,
     least(s.next_on, s.closed_on + 1), 0, s.citation_id
   from stated s
   left join lateral (
     select x.name from stage_primary_care_names x
     where x.kind = 'PRACTICE' and x.subject_id = s.id and x.valid_from <= s.released_on
     order by x.valid_from desc limit 1
   ) n on true
   where s.telephone is not null
     and case when s.nth = 1 then least(s.opened_on, s.released_on) else s.released_on end
       < coalesce(least(s.next_on, s.closed_on + 1), 'infinity')`,
  // From the day that the file gives for the new commissioner, where that lies behind the one before; else from the
  // first release that shows the change.
  `insert into stage_primary_care_practice_commissioners
     (practice_id, commissioner_id, valid_from, valid_to, citation_id)
   with changed as (${changesOf('(select * from practice_rows where commissioner is not null)', 'commissioner')}),
   dated as (
     select c.*, case
         when c.nth = 1 then coalesce(c.commissioned_from, c.opened_on)
         when c.commissioned_from > lag(c.commissioned_from) over w then c.commissioned_from
         else c.released_on
       end as commissioned_on
     from changed c
     window w as (partition by c.id order by c.released_on)
   ),
   ended as (
     select d.id, m.id as commissioner_id, d.commissioned_on, d.citation_id, least(
         lead(d.commissioned_on) over (partition by d.id order by d.released_on), p.valid_to, m.valid_to) as ended_on
     from dated d
     join stage_primary_care_practices p on p.id = d.id
     join stage_primary_care_commissioners m on m.ods_code = d.commissioner
   )
   select id, commissioner_id, commissioned_on, ended_on, citation_id from ended
   where commissioned_on < coalesce(ended_on, 'infinity')`,
]
