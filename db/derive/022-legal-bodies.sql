-- primary_care.legal_bodies and leaderships: those that packages state, then the boards of official lists.

insert into derived_primary_care_legal_bodies (system_id, name, ods_code, valid_from, valid_to, citation_id)
select x.system, x.name, x.ods_code, x."from", x.until + 1, pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_legal_bodies x;

insert into derived_primary_care_legal_bodies (system_id, name, ods_code, valid_from, valid_to, citation_id)
  select s.id, named.title, named.code, named.released_on,
    least(lead(named.released_on) over (partition by s.id order by named.released_on), stated.starts_on, s.valid_to),
    named.citation_id
  from (
    select listed.*, lag(sort_name) over (partition by code order by released_on) as before
    from (
      select distinct on (code, released_on) code, title, sort_name, released_on, citation_id
      from (
        select code, title, sort_name, released_on, citation_id, 1 as rank from board_rows
        union all
        -- the older look-up lists partnerships, which were not statutory bodies
        select b.board, b.board_title, b.board_sort_name, b.released_on, b.citation_id, 2
        from board_commissioner_rows b
        join staging.releases r on r.source_id = b.source_id and r.dataset <> 'ccg-lookup'
      ) every
      order by code, released_on, rank, citation_id
    ) listed
  ) named
  join derived_primary_care_systems s on s.ods_code = named.code
  cross join lateral (
    select min(x."from") as starts_on from staging.scoped_legal_bodies x where x.system = s.id
  ) stated
  where named.before is distinct from named.sort_name
    and named.released_on < coalesce(least(stated.starts_on, s.valid_to), 'infinity');

insert into derived_primary_care_leaderships (id, name, system_code, valid_from, valid_to, citation_id)
select x.id, x.name, x.system_code, x."from", x.until + 1, pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_leaderships x;
