-- primary_care.systems: those of packages, then boards of published files.

insert into derived_primary_care_systems (id, ods_code, short_name, valid_from, valid_to, citation_id)
select x.id, x.ods_code, x.short_name, x.valid_from, x.closed_on + 1, pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_systems x;

create temporary table board_rows on commit drop as
  select distinct on (x.code, x.released_on) x.code, coalesce(c.id, lower(x.code)) as id, c.id is not null as is_curated, x.name, s.title, s.sort_name, x.released_on, x.source_id, x.locator, x.citation_id
  from staging.cited_boards x
  join staging.spellings s on s.printed = x.name
   left join derived_primary_care_systems c on c.ods_code = x.code
  order by x.code, x.released_on, x.file_name, x.line;

create temporary table board_commissioner_rows on commit drop as
  select distinct on (x.code, x.released_on) x.code, x.name, s.title, s.sort_name, x.board, x.board_name, b.title as board_title, b.sort_name as board_sort_name, x.released_on, x.source_id, x.locator, x.citation_id
  from staging.cited_board_commissioners x
  join staging.spellings s on s.printed = x.name
   join staging.spellings b on b.printed = x.board_name
  order by x.code, x.released_on, x.file_name, x.line;

create temporary table commissioner_rows on commit drop as
  select distinct on (x.code, x.released_on) x.code, x.name, s.title, s.sort_name, x.board, x.opened_on, x.closed_on, x.roles, x.released_on, x.source_id, x.locator, x.citation_id
  from staging.cited_commissioners x
  join staging.spellings s on s.printed = x.name
  order by x.code, x.released_on, x.file_name, x.line;

create temporary table commissioner_boards on commit drop as
  select distinct on (code) code, board
  from (
    select code, board, released_on, 1 as rank from board_commissioner_rows
    union all select code, board, released_on, 2 from commissioner_rows where board is not null
  ) listed
  order by code, rank, released_on desc;

-- Lists of boards and commissioners cover all of England. A system is loaded if a network of it is, or a practice while
-- no network is loaded. A neighbouring commissioner of a single practice in a loaded network is not enough.
create temporary table loaded_boards on commit drop as
  select distinct b.board
  from commissioner_boards b
  where b.code in (select commissioner from staging.networks)
    or not exists (select from staging.networks) and b.code in (select commissioner from staging.practices);

-- A board that only a look-up names has that name until a list of boards states its own.
create temporary table system_rows on commit drop as
  select distinct on (named.code, named.released_on) named.code, coalesce(c.id, lower(named.code)) as id,
    c.id is not null as is_curated, named.title, named.sort_name, named.released_on, named.citation_id
  from (
    select code, title, sort_name, released_on, citation_id, 1 as rank from board_rows
    union all
    select board, board_title, board_sort_name, released_on, citation_id, 2 from board_commissioner_rows
  ) named
  left join derived_primary_care_systems c on c.ods_code = named.code
  where named.code in (select board from loaded_boards)
  order by named.code, named.released_on, named.rank, named.citation_id;

insert into derived_primary_care_systems (id, ods_code, short_name, valid_from, valid_to, citation_id)
  select distinct on (id) id, code, null, released_on, null, citation_id
  from system_rows where not is_curated order by id, released_on;
