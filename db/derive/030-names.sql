-- primary_care.names and stated_names: those of packages, then of systems and commissioners of published files. Networks and
-- practices follow with their own files.

-- Names of packages: each is valid until the next one in the resource renames, or until the end of its subject.
insert into derived_primary_care_names (kind, subject_id, name, sort_name, valid_from, valid_to, citation_id)
with stated as (
  select 'SYSTEM' as kind, x.id, x.name, x.valid_from, x.closed_on + 1 as closes_on, x.source, x.locator, x.note
  from staging.scoped_systems x
  union all
  select 'COMMISSIONER', x.id, x.name, x.opened_on, x.closed_on + 1, x.source, x.locator, x.note
  from staging.scoped_commissioners x
  union all
  select 'PRIMARY_CARE_NETWORK', x.id, x.name, x.opened_on, null, x.source, x.locator, null
  from staging.scoped_networks x
  union all
  select 'NEIGHBOURHOOD', x.id, x.name, x.opened_on, null, x.source, x.locator, x.note
  from staging.scoped_neighbourhoods x
  union all
  -- A published file of practices states the opening date.
  select 'PRACTICE', x.id, x.name, coalesce(s.holds_on, s.published_on, p.created_on), null, x.source, x.locator, x.note
  from staging.scoped_practices x
  join staging.packages p on p.name = x.package
  left join derived_kernel_sources s on s.id = x.source
  union all
  select x.kind, x.id, x.name, x.valid_from, null, x.source, x.locator, x.note
  from staging.scoped_renames x
)
select n.kind, n.id, n.name, s.sort_name, n.valid_from,
  coalesce(
    (select min(r.valid_from) from staging.scoped_renames r
     where r.kind = n.kind and r.id = n.id and r.valid_from > n.valid_from),
    n.closes_on),
  pg_temp.cite(n.source, n.locator, n.note)
from stated n
join staging.spellings s on s.printed = n.name;

insert into derived_primary_care_names (kind, subject_id, name, sort_name, valid_from, valid_to, citation_id)
  select 'SYSTEM', id, title, sort_name, released_on,
    lead(released_on) over (partition by id order by released_on), citation_id
  from (
    select *, lag(sort_name) over (partition by id order by released_on) as before from system_rows
    where not is_curated
  ) named
  where before is distinct from sort_name;

-- Names in the order of the releases. The first is valid from the opening date of the commissioner.
insert into derived_primary_care_names (kind, subject_id, name, sort_name, valid_from, valid_to, citation_id)
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
    join derived_primary_care_commissioners c on c.ods_code = p.code
    where not exists (
      select from derived_primary_care_names n where n.kind = 'COMMISSIONER' and n.subject_id = c.id)
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
  order by id, changed_on, nth desc;

-- Names as printed. Those of published files follow with networks and practices.
insert into derived_primary_care_stated_names (id, kind, subject_id, name, match, match_note, position, citation_id)
with printed as (
  select x.package, 1 as part, x.line, 1::bigint as nth,
    case when x.neighbourhood is null then 'PRIMARY_CARE_NETWORK' else 'NEIGHBOURHOOD' end as kind,
    coalesce(x.neighbourhood, x.network) as subject_id, x.printed_name as name, null as match, null as match_note,
    x.source, x.locator
  from staging.scoped_network_statements x
  where x.printed_name is not null
  union all
  select x.package, 2, x.line, p.nth, 'PRACTICE', p.practice, x.printed_name, upper(x.match), x.match_note,
    x.source, x.locator
  from staging.scoped_practice_statements x
  cross join lateral unnest(x.practice) with ordinality p(practice, nth)
)
select kind || ':' || subject_id || ':' || name || ':' || cited.id, kind, subject_id, name, match, match_note,
  row_number() over (order by package, part, line, nth) - 1, cited.id
from printed
cross join lateral (select pg_temp.cite(source, locator) as id) cited;
