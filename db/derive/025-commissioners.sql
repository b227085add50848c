-- primary_care.commissioners: those of packages, then those of published files.

insert into derived_primary_care_commissioners
  (id, ods_code, short_name, system_id, valid_from, valid_to, citation_id)
select x.id, x.ods_code, x.short_name, x.system, x.opened_on, x.closed_on + 1,
  pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_commissioners x;

-- Hubs and reporting entities are not commissioners of practices. A code of practices or networks is a commissioner,
-- listed or not.
create temporary table commissioner_newest on commit drop as
  select distinct on (code) code, title, sort_name, board, opened_on, closed_on, citation_id, rank
  from (
    select code, title, sort_name, board, opened_on, closed_on, citation_id, 1 as rank, released_on
    from commissioner_rows where not roles && array['RO218', 'RO327']
    union all
    select code, title, sort_name, board, released_on, null, citation_id, 2, released_on
    from board_commissioner_rows
    union all
    select x.commissioner, coalesce(s.title, x.commissioner), coalesce(s.sort_name, lower(x.commissioner)), null,
      x.opened_on, null, staging.citation_id(r.source_id, r.file_name || ':' || x.line), 3, r.released_on
    from staging.networks x
    join staging.releases r on r.id = x.release_id
    left join staging.spellings s on s.printed = x.commissioner_name
    where x.commissioner is not null
    union all
    select x.commissioner, x.commissioner, lower(x.commissioner), null, coalesce(x.commissioned_from, x.opened_on),
      null, staging.citation_id(r.source_id, r.file_name || ':' || x.line), 4, r.released_on
    from staging.practices x join staging.releases r on r.id = x.release_id
    where x.commissioner is not null
  ) listed
  order by code, rank, case when rank = 1 then released_on end desc, opened_on, citation_id;

insert into derived_primary_care_commissioners (id, ods_code, short_name, system_id, valid_from, valid_to, citation_id)
  select lower(n.code), n.code, null, s.id, n.opened_on, staging.end_of(n.opened_on, n.closed_on), n.citation_id
  from commissioner_newest n
  left join commissioner_boards b on b.code = n.code
  left join derived_primary_care_systems s on s.ods_code = b.board
  where not exists (select from derived_primary_care_commissioners c where c.ods_code = n.code)
    and (b.board in (select board from loaded_boards)
      or n.code in (select commissioner from staging.practices union select commissioner from staging.networks));
