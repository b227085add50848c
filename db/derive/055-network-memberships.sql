-- primary_care.network_memberships: those that packages state, continued or ended by published files, then all others.

insert into derived_primary_care_network_memberships (practice_id, network_id, valid_from, valid_to, citation_ids)
select x.id, x.network, w.opened_on, null, array[pg_temp.cite(x.source, x.locator)] || array(
    select distinct_citation from (
      select pg_temp.cite(s.source, s.locator) as distinct_citation, min(s.line) as line
      from staging.scoped_practice_statements s
      where s.package = x.package and x.id = any (s.practice) and s.network = x.network
        and (s.source, s.locator) <> (x.source, x.locator)
      group by 1
    ) stated order by line)
from staging.scoped_practices x
join staging.scoped_networks w on w.package = x.package and w.id = x.network;

create index on derived_primary_care_network_memberships (practice_id);

create temporary table member_rows on commit drop as
  select distinct on (x.practice, x.network, x.joined_on, x.released_on) p.id as practice_id, w.id as network_id, x.joined_on, x.left_on, x.released_on, x.source_id, x.locator, x.citation_id
  from staging.cited_network_members x
  join derived_primary_care_practices p on p.ods_code = x.practice
   join derived_primary_care_networks w on w.ods_code = x.network
  order by x.practice, x.network, x.joined_on, x.released_on, x.file_name, x.line;

-- The newest release states the membership. It cites the first release that has it and the newest.
create temporary table member_spans on commit drop as
  select practice_id, network_id, joined_on,
    (array_agg(left_on + 1 order by released_on desc))[1] as left_on,
    (array_agg(citation_id order by released_on))[1] as first_citation,
    (array_agg(citation_id order by released_on desc))[1] as newest_citation,
    max(released_on) as newest_on
  from member_rows
  group by practice_id, network_id, joined_on;

-- A practice is in one network at a time. Of two that begin on the same day, the newer statement counts; the next one
-- ends the one before.
create temporary table published_memberships on commit drop as
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
  join derived_primary_care_practices p on p.id = x.practice_id
  join derived_primary_care_networks w on w.id = x.network_id;

delete from published_memberships where valid_from >= valid_to;

-- A membership in a package continues if the files have it too, whatever their first day.
create temporary table continued on commit drop as
  select c.practice_id, o.valid_from as official_from
  from derived_primary_care_network_memberships c
  join published_memberships o on o.practice_id = c.practice_id and o.network_id = c.network_id and o.nth = 1;

update derived_primary_care_network_memberships c
  set valid_from = least(c.valid_from, o.valid_from), valid_to = o.valid_to,
    citation_ids = c.citation_ids || o.citation_ids
  from published_memberships o
  where o.practice_id = c.practice_id and o.network_id = c.network_id and o.nth = 1;

update derived_primary_care_network_memberships c set valid_to = o.valid_from
  from published_memberships o
  where o.practice_id = c.practice_id and o.network_id <> c.network_id and o.nth = 1;

insert into derived_primary_care_network_memberships (practice_id, network_id, valid_from, valid_to, citation_ids)
  select o.practice_id, o.network_id, o.valid_from, o.valid_to, o.citation_ids
  from published_memberships o
  where not (o.nth = 1 and o.practice_id in (select practice_id from continued));

update derived_primary_care_network_memberships m set valid_to = least(m.valid_to, p.valid_to, w.valid_to)
  from derived_primary_care_practices p, derived_primary_care_networks w
  where p.id = m.practice_id and w.id = m.network_id;

-- A branch has the networks of its practice. A package that lists the branch is cited.
create temporary table branch_memberships on commit drop as
  select b.id as practice_id, m.network_id, greatest(m.valid_from, b.valid_from) as valid_from,
    least(m.valid_to, b.valid_to) as valid_to, coalesce(own.citation_ids, m.citation_ids) as citation_ids
  from derived_primary_care_practices b
  join derived_primary_care_network_memberships m on m.practice_id = b.main_practice_id
  left join lateral (
    select own.citation_ids from derived_primary_care_network_memberships own
    where own.practice_id = b.id and own.network_id = m.network_id
    order by own.valid_from limit 1
  ) own on true
  where greatest(m.valid_from, b.valid_from) < coalesce(least(m.valid_to, b.valid_to), 'infinity')
  union all
  -- No source states a network of the practice: what a package states of the branch remains.
  select own.practice_id, own.network_id, own.valid_from, own.valid_to, own.citation_ids
  from derived_primary_care_practices b
  join derived_primary_care_network_memberships own on own.practice_id = b.id
  where b.main_practice_id is not null and not exists (
    select from derived_primary_care_network_memberships m where m.practice_id = b.main_practice_id);

delete from derived_primary_care_network_memberships
  where practice_id in (select id from derived_primary_care_practices where main_practice_id is not null);

insert into derived_primary_care_network_memberships (practice_id, network_id, valid_from, valid_to, citation_ids)
  select practice_id, network_id, valid_from, valid_to, citation_ids from branch_memberships;

create index on derived_primary_care_network_memberships (practice_id);

-- Systems that a practice does not belong to, although its postcode may be in them.
create temporary table other_systems on commit drop as
  select p.practice_id, s.id as system_id
  from (
    select m.practice_id, array_agg(distinct w.system_id) as systems
    from derived_primary_care_network_memberships m
    join derived_primary_care_networks w on w.id = m.network_id
    group by m.practice_id
  ) p
  join derived_primary_care_systems s on s.id <> all (p.systems);

create index on other_systems (practice_id, system_id);
