-- primary_care.networks with commissioners and names: those that packages list, then those of published files.

insert into derived_primary_care_networks
  (id, ods_code, system_id, valid_from, valid_to, citation_id, code_citation_id)
select x.id, x.ods_code, x.system, x.opened_on, null, pg_temp.cite(x.source, x.locator),
  pg_temp.cite(x.code_source, x.code_locator)
from staging.scoped_networks x;

create index on derived_primary_care_networks (id);

create index on derived_primary_care_networks (ods_code);

insert into derived_primary_care_network_commissioners
  (network_id, commissioner_id, valid_from, valid_to, citation_id)
select x.id, x.commissioner, x.opened_on, null, pg_temp.cite(x.source, x.locator)
from staging.scoped_networks x;

create index on derived_primary_care_network_commissioners (network_id);

create temporary table network_rows on commit drop as
  select distinct on (x.code, x.released_on) x.code, coalesce(c.id, lower(x.code)) as id, c.id is not null as is_curated, x.name,
   regexp_replace(s.title, ' PCN$', '') as title, regexp_replace(s.sort_name, ' pcn$', '') as sort_name, x.commissioner,
   x.opened_on, x.closed_on, x.released_on, x.source_id, x.locator, x.citation_id
  from staging.cited_networks x
  join staging.spellings s on s.printed = x.name
   left join derived_primary_care_networks c on c.ods_code = x.code
  order by x.code, x.released_on, x.file_name, x.line;

create temporary table network_newest on commit drop as
  select distinct on (id) * from network_rows order by id, released_on desc;

-- A document of a package may list a network before or after the files do.
update derived_primary_care_networks w
set valid_from = least(w.valid_from, n.opened_on), valid_to = staging.end_of(n.opened_on, n.closed_on)
from network_newest n
where n.id = w.id;

insert into derived_primary_care_networks (id, ods_code, system_id, valid_from, valid_to, citation_id, code_citation_id)
  select n.id, n.code, m.system_id, n.opened_on, staging.end_of(n.opened_on, n.closed_on), n.citation_id, n.citation_id
  from network_newest n
  left join derived_primary_care_commissioners m on m.ods_code = n.commissioner
  where not n.is_curated;

update derived_primary_care_network_commissioners nc set valid_to = w.valid_to
  from derived_primary_care_networks w where w.id = nc.network_id;

insert into derived_primary_care_network_commissioners (network_id, commissioner_id, valid_from, valid_to, citation_id)
   with changed as (
  select x.*, case when x.nth = 1 then least(x.opened_on, x.released_on)
    else x.released_on end as changed_on
  from (
    select r.*, row_number() over w as nth, lag(commissioner) over w as value_before, commissioner as value_now,
      lag(r.released_on) over w as released_before
    from (select * from network_rows where commissioner is not null) r
    window w as (partition by r.id order by r.released_on)
  ) x
  where x.nth = 1 or x.value_before is distinct from x.value_now)
   select c.id, m.id, c.changed_on, least(lead(c.changed_on) over (partition by c.id order by c.changed_on), staging.end_of(c.opened_on, c.closed_on)), c.citation_id
   from changed c
   join derived_primary_care_commissioners m on m.ods_code = c.commissioner
   where c.nth > 1 or not c.is_curated;

-- The commissioner in a package ends when a file shows the network under another.
update derived_primary_care_network_commissioners nc set valid_to = next.valid_from
  from derived_primary_care_network_commissioners next
  where next.network_id = nc.network_id and next.valid_from > nc.valid_from
    and next.valid_from < coalesce(nc.valid_to, 'infinity')
    and not exists (
      select from derived_primary_care_network_commissioners x
      where x.network_id = nc.network_id and x.valid_from > nc.valid_from and x.valid_from < next.valid_from);

create temporary table network_name_changes on commit drop as
     with changed as (
  select x.*, case when x.nth = 1 then least(x.opened_on, x.released_on)
    else x.released_on end as changed_on
  from (
    select r.*, row_number() over w as nth, lag(sort_name) over w as value_before, sort_name as value_now,
      lag(r.released_on) over w as released_before
    from network_rows r
    window w as (partition by r.id order by r.released_on)
  ) x
  where x.nth = 1 or x.value_before is distinct from x.value_now)
     select c.*, lead(c.changed_on) over (partition by c.id order by c.changed_on) as until from changed c;

update derived_primary_care_names n
  set valid_to = (select c.until from network_name_changes c where c.id = n.subject_id and c.nth = 1)
  where n.kind = 'PRIMARY_CARE_NETWORK';

insert into derived_primary_care_names (kind, subject_id, name, sort_name, valid_from, valid_to, citation_id)
  select 'PRIMARY_CARE_NETWORK', id, title, sort_name, changed_on, until, citation_id
  from network_name_changes where nth > 1 or not is_curated;

insert into derived_primary_care_stated_names (id, kind, subject_id, name, match, match_note, position, citation_id)
  select distinct on (id, name) 'PRIMARY_CARE_NETWORK:' || id || ':' || name || ':' || citation_id,
    'PRIMARY_CARE_NETWORK', id, name, null, null, 100000 + (released_on - '2000-01-01'::date), citation_id
  from network_rows r
  where not exists (
    select from derived_primary_care_stated_names s
    where s.kind = 'PRIMARY_CARE_NETWORK' and s.subject_id = r.id and s.name = r.name)
  order by id, name, released_on;
