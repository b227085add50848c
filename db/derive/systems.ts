import { rowsOf } from './releases.ts'

/** Integrated care systems and commissioners of the official files that no curated row has. */
export const SYSTEMS: readonly string[] = [
  rowsOf(
    'board_rows',
    'boards',
    'x.code',
    'x.code, coalesce(c.id, lower(x.code)) as id, c.id is not null as is_curated, x.name, s.title, s.sort_name',
    `join official.spellings s on s.printed = x.name
     left join stage_primary_care_systems c on c.ods_code = x.code`,
  ),
  rowsOf(
    'board_commissioner_rows',
    'board_commissioners',
    'x.code',
    'x.code, x.name, s.title, s.sort_name, x.board, x.board_name, b.title as board_title, b.sort_name as board_sort_name',
    `join official.spellings s on s.printed = x.name
     join official.spellings b on b.printed = x.board_name`,
  ),
  rowsOf(
    'commissioner_rows',
    'commissioners',
    'x.code',
    'x.code, x.name, s.title, s.sort_name, x.board, x.opened_on, x.closed_on, x.roles',
    'join official.spellings s on s.printed = x.name',
  ),
  `create temporary table commissioner_boards on commit drop as
     select distinct on (code) code, board
     from (
       select code, board, released_on, 1 as rank from board_commissioner_rows
       union all select code, board, released_on, 2 from commissioner_rows where board is not null
     ) listed
     order by code, rank, released_on desc`,
  // Lists of boards and commissioners are of all England. A system is loaded where networks of it are, or practices while
  // no network is loaded at all; a neighbour that commissions a single practice of ours is none.
  `create temporary table loaded_boards on commit drop as
     select distinct b.board
     from commissioner_boards b
     where b.code in (select commissioner from official.networks)
       or not exists (select from official.networks) and b.code in (select commissioner from official.practices)`,
  // A board that only a look-up names is known by that name until a list of boards prints its own.
  `create temporary table system_rows on commit drop as
     select distinct on (named.code, named.released_on) named.code, coalesce(c.id, lower(named.code)) as id,
       c.id is not null as is_curated, named.title, named.sort_name, named.released_on, named.citation_id
     from (
       select code, title, sort_name, released_on, citation_id, 1 as rank from board_rows
       union all
       select board, board_title, board_sort_name, released_on, citation_id, 2 from board_commissioner_rows
     ) named
     left join stage_primary_care_systems c on c.ods_code = named.code
     where named.code in (select board from loaded_boards)
     order by named.code, named.released_on, named.rank, named.citation_id`,
  `insert into stage_primary_care_systems (id, ods_code, short_name, valid_from, valid_to, citation_id)
   select distinct on (id) id, code, null, released_on, null, citation_id
   from system_rows where not is_curated order by id, released_on`,
  `insert into stage_primary_care_names (kind, subject_id, name, sort_name, valid_from, valid_to, citation_id)
   select 'SYSTEM', id, title, sort_name, released_on,
     lead(released_on) over (partition by id order by released_on), citation_id
   from (
     select *, lag(sort_name) over (partition by id order by released_on) as before from system_rows
     where not is_curated
   ) named
   where before is distinct from sort_name`,
  // Hubs and reporting entities commission no practice; a code that practices or networks carry is one, listed or not.
  `create temporary table commissioner_newest on commit drop as
     select distinct on (code) code, title, sort_name, board, opened_on, closed_on, citation_id, rank
     from (
       select code, title, sort_name, board, opened_on, closed_on, citation_id, 1 as rank, released_on
       from commissioner_rows where not roles && array['RO218', 'RO327']
       union all
       select code, title, sort_name, board, released_on, null, citation_id, 2, released_on
       from board_commissioner_rows
       union all
       select x.commissioner, coalesce(s.title, x.commissioner), coalesce(s.sort_name, lower(x.commissioner)), null,
         x.opened_on, null, official.citation_id(r.source_id, r.file_name || ':' || x.line), 3, r.released_on
       from official.networks x
       join official.releases r on r.id = x.release_id
       left join official.spellings s on s.printed = x.commissioner_name
       where x.commissioner is not null
       union all
       select x.commissioner, x.commissioner, lower(x.commissioner), null, coalesce(x.commissioned_from, x.opened_on),
         null, official.citation_id(r.source_id, r.file_name || ':' || x.line), 4, r.released_on
       from official.practices x join official.releases r on r.id = x.release_id
       where x.commissioner is not null
     ) listed
     order by code, rank, case when rank = 1 then released_on end desc, opened_on, citation_id`,
  `insert into stage_primary_care_commissioners (id, ods_code, short_name, system_id, valid_from, valid_to, citation_id)
   select lower(n.code), n.code, null, s.id, n.opened_on, n.closed_on + 1, n.citation_id
   from commissioner_newest n
   left join commissioner_boards b on b.code = n.code
   left join stage_primary_care_systems s on s.ods_code = b.board
   where not exists (select from stage_primary_care_commissioners c where c.ods_code = n.code)
     and (b.board in (select board from loaded_boards)
       or n.code in (select commissioner from official.practices union select commissioner from official.networks))`,
  // Names in the order of the releases that print them; the first holds from the day that it opened.
  `insert into stage_primary_care_names (kind, subject_id, name, sort_name, valid_from, valid_to, citation_id)
   with printed as (
     select distinct on (code, released_on) code, title, sort_name, released_on, citation_id
     from (
       select code, title, sort_name, released_on, citation_id, 1 as rank from commissioner_rows
       union all
       select code, title, sort_name, released_on, citation_id, 2 from board_commissioner_rows
       union all
       select code, title, sort_name, '0001-01-01'::date, citation_id, 3 from commissioner_newest where rank > 2
     ) named
     order by code, released_on, rank, citation_id
   ),
   changed as (
     select p.*, c.id, c.valid_from as opened_on, c.valid_to as closed_on, row_number() over w as nth,
       lag(p.sort_name) over w as before
     from printed p
     join stage_primary_care_commissioners c on c.ods_code = p.code
     where not exists (
       select from stage_primary_care_names n where n.kind = 'COMMISSIONER' and n.subject_id = c.id)
     window w as (partition by p.code order by p.released_on)
   ),
   dated as (
     select *, case when nth = 1 then opened_on else greatest(released_on, opened_on + 1) end as changed_on
     from changed where before is distinct from sort_name
   )
   select distinct on (id, changed_on) 'COMMISSIONER', id, title, sort_name, changed_on,
     least(lead(changed_on) over (partition by id order by changed_on, nth), closed_on), citation_id
   from dated
   where closed_on is null or changed_on < closed_on
   order by id, changed_on, nth desc`,
]
