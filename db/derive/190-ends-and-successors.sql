-- Citations for the ends of practices and networks, and inferred successors.

create index on derived_primary_care_practice_sites (practice_id);
create index on derived_primary_care_practice_sites (postcode);
analyze derived_primary_care_practice_sites, derived_primary_care_figures, derived_primary_care_network_memberships;

-- A release before the day may announce the end; the first release on or after it confirms it.
create temporary table stated_ends on commit drop as
  select distinct on (kind, id) kind, id, ends_on, citation_id
  from (
    select 'NETWORK' as kind, id, staging.end_of(opened_on, closed_on) as ends_on, released_on, citation_id
    from network_rows
    union all
    select 'PRACTICE', id, staging.end_of(opened_on, closed_on), released_on, citation_id from site_rows
  ) listed
  where ends_on is not null
    and ends_on = (
      select valid_to from derived_primary_care_practices p where listed.kind = 'PRACTICE' and p.id = listed.id
      union all
      select valid_to from derived_primary_care_networks w where listed.kind = 'NETWORK' and w.id = listed.id)
  order by kind, id, released_on < ends_on, released_on;

update derived_primary_care_networks w set end_citation_id = e.citation_id
  from stated_ends e where e.kind = 'NETWORK' and e.id = w.id;

update derived_primary_care_practices p set end_citation_id = e.citation_id
  from stated_ends e where e.kind = 'PRACTICE' and e.id = p.id;

-- A branch whose own row states no such day ends with its main practice.
update derived_primary_care_practices b
  set end_citation_id = main.end_citation_id,
    end_inference = format('No source states that it closed. Its main practice, %s (%s), closed on that day.',
      named.name, coalesce(main.ods_code, main.id))
  from derived_primary_care_practices main
  cross join lateral (
    select n.name from derived_primary_care_names n
    where n.kind = 'PRACTICE' and n.subject_id = main.id order by n.valid_from desc limit 1
  ) named
  where main.id = b.main_practice_id and b.valid_to = main.valid_to and b.end_citation_id is null;

-- Practices and branches that closed without a stated successor, with their last footprints.
create temporary table without_successor on commit drop as
  select p.id, p.main_practice_id, p.valid_to as closed_on, p.end_citation_id, site.postcode, member.network_id
  from derived_primary_care_practices p
  left join lateral (
    select s.postcode from derived_primary_care_practice_sites s
    where s.practice_id = p.id and s.valid_from < p.valid_to order by s.valid_from desc limit 1
  ) site on true
  left join lateral (
    select m.network_id from derived_primary_care_network_memberships m
    where m.practice_id = p.id order by m.valid_from desc limit 1
  ) member on true
  where p.valid_to is not null and p.end_citation_id is not null and not exists (
    select from derived_primary_care_successions s where s.kind = 'PRACTICE' and s.subject_id = p.id);

create temporary table known_sizes on commit drop as
  select distinct on (f.subject_id, f.holds_on) f.subject_id as practice_id, f.holds_on, f.value as patients, f.citation_id
  from derived_primary_care_figures f
  join derived_primary_care_practices p on p.id = f.subject_id
  where f.measure = 'registered-patients' and f.value > 0
    and f.holds_on in (select r.holds_on from derived_primary_care_list_size_releases r)
  order by f.subject_id, f.holds_on, f.position, f.id;

create index on known_sizes (practice_id, holds_on);
analyze known_sizes, without_successor;

-- Between two releases of list sizes at most four years apart: the practices of a network that closed, with their lists.
create temporary table closed_with_list on commit drop as
  select g.id, g.network_id, g.closed_on, g.end_citation_id, before.holds_on as before_on, before.patients,
    before.citation_id, after.holds_on as after_on
  from without_successor g
  join lateral (
    select k.holds_on, k.patients, k.citation_id from known_sizes k
    where k.practice_id = g.id and k.holds_on < g.closed_on order by k.holds_on desc limit 1
  ) before on true
  -- the first release that has every open practice of the network
  join lateral (
    select r.holds_on
    from (select distinct holds_on from derived_primary_care_list_size_releases) r
    where r.holds_on >= g.closed_on and r.holds_on < before.holds_on + 1461
      and (
        select bool_and(exists (
          select from known_sizes k where k.practice_id = m.practice_id and k.holds_on = r.holds_on))
        from derived_primary_care_network_memberships m
        join derived_primary_care_practices p on p.id = m.practice_id and p.main_practice_id is null
        where m.network_id = g.network_id
          and m.valid_from <= r.holds_on and coalesce(m.valid_to, 'infinity') > r.holds_on)
    order by r.holds_on limit 1
  ) after on true
  where g.main_practice_id is null;

-- The growth of each remaining practice, compared with the patients of those that closed.
create temporary table grown on commit drop as
  select c.network_id, c.before_on, c.after_on, c.total, m.practice_id,
    after.patients - coalesce(before.patients, 0) as growth, after.citation_id
  from (
    select network_id, before_on, after_on, sum(patients) as total from closed_with_list
    group by network_id, before_on, after_on
  ) c
  join derived_primary_care_network_memberships m on m.network_id = c.network_id
    and m.valid_from <= c.after_on and coalesce(m.valid_to, 'infinity') > c.after_on
  join known_sizes after on after.practice_id = m.practice_id and after.holds_on = c.after_on
  left join known_sizes before on before.practice_id = m.practice_id and before.holds_on = c.before_on
  where after.patients - coalesce(before.patients, 0) >= c.total * 0.75;

-- Text of an inference: a day and a number as people write them, and the last name of a practice.
create or replace function pg_temp.day_text(day date) returns text language sql immutable as $$
  select to_char(day, 'FMDD FMMonth YYYY')
$$;

create or replace function pg_temp.number_text(number numeric) returns text language sql immutable as $$
  select to_char(number, 'FM999,999,999')
$$;

create or replace function pg_temp.practice_name(practice text) returns text language sql as $$
  select n.name from derived_primary_care_names n
  where n.kind = 'PRACTICE' and n.subject_id = practice order by n.valid_from desc limit 1
$$;

-- By list sizes: the only practice of the network that grew by the same number.
insert into derived_primary_care_successions
  (kind, subject_id, happened_on, succession, successor_id, citation_id, inference, inferred_from)
  select 'PRACTICE', c.id, c.closed_on, 'MERGED', g.practice_id, c.end_citation_id,
    format('No source states a successor. Practices of this network with %s patients on %s closed. The list of %s grew by %s until %s; no other practice of the network grew by a similar number.',
      pg_temp.number_text(g.total), pg_temp.day_text(c.before_on), pg_temp.practice_name(g.practice_id),
      pg_temp.number_text(g.growth), pg_temp.day_text(c.after_on)),
    array[c.citation_id, g.citation_id]
  from closed_with_list c
  join grown g on g.network_id = c.network_id and g.before_on = c.before_on and g.after_on = c.after_on
    and g.growth <= g.total * 1.25
  where not exists (
    select from grown o where o.network_id = g.network_id and o.before_on = g.before_on
      and o.after_on = g.after_on and o.practice_id <> g.practice_id);

-- The practices and branches that are open at the postcode of one that closed.
create temporary table at_postcode on commit drop as
  select g.id, s.practice_id, min(s.citation_id) as citation_id
  from without_successor g
  join derived_primary_care_practice_sites s on s.postcode = g.postcode and s.practice_id <> g.id
    and s.valid_from <= g.closed_on and coalesce(s.valid_to, 'infinity') > g.closed_on
  join derived_primary_care_practices p on p.id = s.practice_id
    and p.valid_from <= g.closed_on and coalesce(p.valid_to, 'infinity') > g.closed_on
    and (g.main_practice_id is not null or p.main_practice_id is null)
  group by g.id, s.practice_id;

-- By site: the only one at the postcode. For a branch, in the same network; for a main practice, with a list that grew by at
-- least half of the largest list of the three years before.
insert into derived_primary_care_successions
  (kind, subject_id, happened_on, succession, successor_id, citation_id, inference, inferred_from)
  select 'PRACTICE', g.id, g.closed_on, 'MERGED', o.practice_id, g.end_citation_id,
    format('No source states a successor. %s is the only other open practice at %s%s',
      pg_temp.practice_name(o.practice_id), g.postcode, coalesce(size.growth, ', and in the same network.')),
    array[o.citation_id]
  from without_successor g
  join at_postcode o on o.id = g.id
  left join lateral (
    select format('. Its list grew by %s; %s had %s patients on %s.', pg_temp.number_text(after.patients - at.patients),
      pg_temp.practice_name(g.id), pg_temp.number_text(largest.patients), pg_temp.day_text(largest.holds_on)) as growth
    from (
      select k.holds_on, k.patients from known_sizes k
      where k.practice_id = g.id and k.holds_on > g.closed_on - 1096
      order by k.patients desc, k.holds_on limit 1
    ) largest
    join known_sizes at on at.practice_id = o.practice_id and at.holds_on = largest.holds_on
    join lateral (
      select k.patients from known_sizes k
      where k.practice_id = o.practice_id and k.holds_on >= g.closed_on order by k.holds_on limit 1
    ) after on after.patients - at.patients >= largest.patients * 0.5
    where g.main_practice_id is null
  ) size on true
  where not exists (select from at_postcode x where x.id = g.id and x.practice_id <> o.practice_id)
    and (size.growth is not null or g.main_practice_id is not null and exists (
      select from derived_primary_care_network_memberships m
      where m.practice_id = o.practice_id and m.network_id = g.network_id
        and m.valid_from <= g.closed_on and coalesce(m.valid_to, 'infinity') > g.closed_on))
    and not exists (
      select from derived_primary_care_successions s where s.kind = 'PRACTICE' and s.subject_id = g.id);
