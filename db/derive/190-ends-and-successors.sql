-- What shows the end of practices and networks, and successors that no source states.

-- Releases before the day may announce it; the first one after it shows it.
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
    end_inference = format('No source states this end. Its main practice, %s (%s), closed on that day.',
      named.name, coalesce(main.ods_code, main.id))
  from derived_primary_care_practices main
  cross join lateral (
    select n.name from derived_primary_care_names n
    where n.kind = 'PRACTICE' and n.subject_id = main.id order by n.valid_from desc limit 1
  ) named
  where main.id = b.main_practice_id and b.valid_to is not null and b.end_citation_id is null;

-- Practices and branches that closed, without a successor that a source states, and where they were last.
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
  where p.valid_to is not null and not exists (
    select from derived_primary_care_successions s where s.kind = 'PRACTICE' and s.subject_id = p.id);

create temporary table known_sizes on commit drop as
  select f.subject_id as practice_id, f.holds_on, max(f.value) as patients, min(f.citation_id) as citation_id
  from derived_primary_care_figures f
  join derived_primary_care_practices p on p.id = f.subject_id
  where f.measure = 'registered-patients' and f.value > 0
  group by f.subject_id, f.holds_on;

create index on known_sizes (practice_id, holds_on);

-- By list sizes: those of one network that closed between two releases, and the one practice of it that grew by as many.
create temporary table closed_with_list on commit drop as
  select g.id, g.network_id, g.closed_on, g.end_citation_id, before.holds_on as before_on, before.patients,
    before.citation_id, (
      select min(k.holds_on) from known_sizes k
      join derived_primary_care_network_memberships m on m.practice_id = k.practice_id
      where m.network_id = g.network_id and k.holds_on >= g.closed_on) as after_on
  from without_successor g
  join lateral (
    select k.holds_on, k.patients, k.citation_id from known_sizes k
    where k.practice_id = g.id and k.holds_on < g.closed_on order by k.holds_on desc limit 1
  ) before on true
  where g.main_practice_id is null;

create temporary table grown on commit drop as
  select c.network_id, c.before_on, c.after_on, c.total, k.practice_id, after.patients - k.patients as growth,
    after.citation_id
  from (
    select network_id, before_on, after_on, sum(patients) as total from closed_with_list
    group by network_id, before_on, after_on
  ) c
  join derived_primary_care_network_memberships m on m.network_id = c.network_id
    and m.valid_from <= c.after_on and coalesce(m.valid_to, 'infinity') > c.after_on
  join known_sizes k on k.practice_id = m.practice_id and k.holds_on = c.before_on
  join known_sizes after on after.practice_id = m.practice_id and after.holds_on = c.after_on
  where after.patients - k.patients between c.total * 0.75 and c.total * 1.25;

insert into derived_primary_care_successions
  (kind, subject_id, happened_on, succession, successor_id, citation_id, inference, inferred_from)
  select 'PRACTICE', c.id, c.closed_on, 'MERGED', g.practice_id, c.end_citation_id,
    format('No source states a successor. Practices of this network with %s patients on %s closed; the list of this one alone grew by as many, %s, until %s.',
      to_char(g.total, 'FM999,999,999'), c.before_on, to_char(g.growth, 'FM999,999,999'), c.after_on),
    array[c.citation_id, g.citation_id]
  from closed_with_list c
  join grown g on g.network_id = c.network_id and g.before_on = c.before_on and g.after_on = c.after_on
  where not exists (
    select from grown o where o.network_id = g.network_id and o.before_on = g.before_on
      and o.after_on = g.after_on and o.practice_id <> g.practice_id);

-- By site: the only other practice, or for a branch the only other branch or practice, that goes on at the same postcode.
insert into derived_primary_care_successions
  (kind, subject_id, happened_on, succession, successor_id, citation_id, inference, inferred_from)
  select 'PRACTICE', g.id, g.closed_on, 'MERGED', o.practice_id, g.end_citation_id,
    format('No source states a successor. This one is at the same postcode, %s%s', g.postcode, coalesce(o.growth, '.')),
    array[o.citation_id]
  from without_successor g
  join lateral (
    select min(s.practice_id) as practice_id, min(s.citation_id) as citation_id, min(size.growth) as growth
    from derived_primary_care_practice_sites s
    join derived_primary_care_practices p on p.id = s.practice_id
    left join lateral (
      select format(', and its list grew by %s while the other, of %s on %s, ended.',
        to_char(after.patients - at.patients, 'FM999,999,999'), to_char(largest.patients, 'FM999,999,999'),
        largest.holds_on) as growth
      from (
        select k.holds_on, k.patients from known_sizes k
        where k.practice_id = g.id and k.holds_on > g.closed_on - 1096
        order by k.patients desc, k.holds_on limit 1
      ) largest
      join known_sizes at on at.practice_id = s.practice_id and at.holds_on = largest.holds_on
      join lateral (
        select k.patients from known_sizes k
        where k.practice_id = s.practice_id and k.holds_on >= g.closed_on order by k.holds_on limit 1
      ) after on after.patients - at.patients >= largest.patients * 0.5
    ) size on true
    where s.postcode = g.postcode and s.practice_id <> g.id
      and s.valid_from < g.closed_on and coalesce(s.valid_to, 'infinity') > g.closed_on
      and p.valid_from < g.closed_on and coalesce(p.valid_to, 'infinity') > g.closed_on
      and (g.main_practice_id is not null or p.main_practice_id is null and size.growth is not null)
    having count(distinct s.practice_id) = 1
  ) o on true
  where g.end_citation_id is not null and not exists (
    select from derived_primary_care_successions s where s.kind = 'PRACTICE' and s.subject_id = g.id);
